using Heed.Base.Signals;
using Heed.Listen.Imports;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.Scores;

/// <summary>Files of scores that are known by their columns.</summary>
public sealed class RecognizeFileTests : ImportTests
{
    private const string DelightedCsv = "id,person,person_email,survey_type,score,comment,created_at,updated_at,person_properties.country,tags\n" +
        "1,77,al@shop.example,nps,9,Fine,1714550400,1714550401,ee,new\n2,78,,csat,4,,1714550460,1714550461,dk,\n3,79,cy@shop.example,ces,5,Easy,2024-05-01T08:02:00Z,,,\n4,80,,nps,,,1714550520,,,\n";

    private const string DelightedLines = """
        {"id":"1","person":{"id":"77","email":"al@shop.example","name":"Al"},"survey_type":"nps","score":9,"comment":"Fine","created_at":1714550400,"updated_at":1714550401,"person_properties":{"country":"ee","size":3},"notes":[],"tags":["new"]}
        {"id":"2","person":"78","survey_type":"csat","score":4,"comment":null,"created_at":1714550460,"updated_at":1714550461,"person_properties":{"country":"dk"},"notes":[],"tags":[]}

        """;

    [Fact]
    public async Task Delighted_is_known_and_each_kind_of_score_is_a_field_of_its_own()
    {
        var report = await ImportAsync(Write("a.csv", DelightedCsv));
        (report.Source, report.Rows, report.Added, report.Match!.Format).ShouldBe(("delighted", 3, 3, "delighted"));
        report.Warnings.ShouldContain(w => w.Code == "empty" && w.Text.StartsWith("1 rows", StringComparison.Ordinal));
        var stored = await StoredAsync();
        stored.Select(s => (s.Customer, s.HappenedAt.ToUnixTimeSeconds())).ShouldBe([("al@shop.example", 1714550400), ("78", 1714550460), ("cy@shop.example", 1714550520)]);
        stored.Select(Said).ShouldBe(["nps=9", "csat=4", "ces=5"]);
        (stored[0].Texts["comment"], stored[0].Attributes["country"], stored[0].Attributes["tags"]).ShouldBe(("Fine", "ee", "new"));
        (await Source("delighted")).Fields.Select(f => (f.Name, f.Type)).ShouldBe([("nps", "nps"), ("csat", "csat5"), ("ces", "agree5")]);
        (await ImportAsync(Write("b.csv", DelightedCsv))).Added.ShouldBe(0);
    }

    [Fact]
    public async Task Its_lines_of_json_say_the_same()
    {
        (await ImportAsync(Write("a.jsonl", DelightedLines))).Match!.Format.ShouldBe("delighted");
        var stored = await StoredAsync();
        stored.Select(s => (s.Customer, Said(s), s.Attributes["country"])).ShouldBe([("al@shop.example", "nps=9", "ee"), ("78", "csat=4", "dk")]);
        (await ImportAsync(Write("a.csv", DelightedCsv))).Added.ShouldBe(1);
    }

    [Fact]
    public async Task AskNicely_is_known_and_what_nobody_answered_is_passed_over()
    {
        var report = await ImportAsync(Write("a.csv", "response_id,contact_id,name,email,answer,comment,status,sent,opened,responded,segment,question_type,plan_c\n" +
            "11,5,Al,al@shop.example,10,Great,responded,1714500000,1714500100,1714550400,gold,nps,pro\n12,6,Bo,,3,,responded,1714500000,,1714550460,,ces,\n13,7,Cy,cy@shop.example,,,sent,1714500000,,,,nps,\n"));
        (report.Source, report.Added).ShouldBe(("asknicely", 2));
        var stored = await StoredAsync();
        stored.Select(s => (s.Customer, Said(s), s.HappenedAt.ToUnixTimeSeconds())).ShouldBe([("al@shop.example", "nps=10", 1714550400), ("6", "ces=3", 1714550460)]);
        (stored[0].Attributes["plan"], stored[0].Attributes["segment"]).ShouldBe(("pro", "gold"));
        stored[0].Attributes.Values.ShouldNotContain("Al");
    }

    [Fact]
    public async Task Formbricks_Hub_records_become_a_field_for_each_question()
    {
        var report = await ImportAsync(Write("hub.jsonl", """
            {"id":"a","collected_at":"2024-05-01T08:00:00Z","source_type":"survey","source_id":"s1","source_name":"Web","field_id":"likely","field_label":"How likely?","field_type":"nps","value_number":9,"user_id":"u1","submission_id":"x","language":"de","metadata":{"device":"phone"}}
            {"id":"b","collected_at":"2024-05-01T08:00:00Z","source_type":"survey","source_id":"s1","source_name":"Web","field_id":"why","field_label":"Why?","field_type":"text","value_text":"Kind","user_id":"u1","submission_id":"x","language":"de"}
            {"id":"c","collected_at":"2024-05-01T08:00:00Z","source_type":"survey","source_id":"s1","source_name":"Web","field_id":"happy","field_label":"Happy?","field_type":"csat","value_number":7,"user_id":"u1","submission_id":"x"}
            {"id":"d","collected_at":"2024-05-01T08:00:00Z","source_type":"survey","source_id":"s1","source_name":"Web","field_id":"again","field_label":"Again?","field_type":"boolean","value_boolean":true,"user_id":"u2","submission_id":"y"}
            {"id":"e","collected_at":"2024-05-01T08:00:00Z","source_type":"survey","source_id":"s1","source_name":"Web","field_id":"plan","field_label":"Plan","field_type":"categorical","value_text":"Pro","user_id":"u2","submission_id":"y"}

            """));
        (report.Source, report.Added).ShouldBe(("formbricks", 5));
        var stored = await StoredAsync();
        stored.Select(Said).ShouldBe(["likely=9", "", "happy=7", "again=yes", "plan=Pro"]);
        (stored[1].Texts["why"], stored[0].Language, stored[0].Customer, stored[0].Attributes["submission_id"], stored[0].Attributes["metadata.device"]).ShouldBe(("Kind", "de", "u1", "x", "phone"));
        var source = await Source("formbricks");
        source.Field("happy")!.Type.ShouldBe("csat7");
        source.Field("likely")!.Titles["en"].ShouldBe("How likely?");
    }

    private const string Monkey = "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely are you to recommend us to a friend?,Which do you use?,,,Please rate us,,What else?\n" +
        ",,,,,,,,,Response,App,Web,Other (please specify),Staff,Price,Open-Ended Response\n" +
        "901,4,04/30/2024 07:00:00 PM,04/30/2024 07:05:00 PM,10.0.0.1,al@shop.example,Al,Sol,gold,10 - extremely likely,App,Web,,Good,3,\"Nothing, really\"\n" +
        "902,4,05/01/2024 07:00:00 AM,05/01/2024 07:05:00 AM,10.0.0.2,,Bo,,,0 - not at all likely,,Web,Fax,Bad,5,\n";

    [Fact]
    public async Task SurveyMonkey_is_known_and_its_questions_are_told_by_what_was_answered()
    {
        var report = await ImportAsync(Write("a.csv", Monkey));
        (report.Source, report.Added, report.Rejected).ShouldBe(("surveymonkey", 2, 0));
        var stored = await StoredAsync();
        Said(stored[0]).ShouldBe("how_likely_are_you_to_recommend=10;please_rate_us.price=3;please_rate_us.staff=Good;which_do_you_use=App+Web");
        Said(stored[1]).ShouldBe("how_likely_are_you_to_recommend=0;please_rate_us.price=5;please_rate_us.staff=Bad;which_do_you_use=Web");
        (stored[1].Texts["which_do_you_use.other"], stored[0].Texts["what_else"], stored[0].Customer, stored[0].Attributes["Custom Data 1"]).ShouldBe(("Fax", "Nothing, really", "al@shop.example", "gold"));
        stored[0].HappenedAt.ShouldBe(new DateTimeOffset(2024, 4, 30, 16, 5, 0, TimeSpan.Zero));
        (await Source("surveymonkey")).Field("how_likely_are_you_to_recommend")!.Type.ShouldBe("nps");
        report.Match!.Columns.Where(c => c.As == ColumnUse.Left).Select(c => c.Column).ShouldBe(["Start Date", "IP Address", "First Name", "Last Name"]);
    }

    [Fact]
    public async Task What_is_wrong_in_a_known_file_is_named_by_its_own_column_and_can_be_set_aside()
    {
        var file = Write("a.csv", DelightedCsv.Replace("nps,9,", "nps,11,", StringComparison.Ordinal));
        (await ImportAsync(file)).Problems.ShouldHaveSingleItem().ToString().ShouldBe("row 2, column score → nps: \"11\" must be from 0 to 10");
        (await ImportAsync(file, rejects: Place("rejects.csv"))).Added.ShouldBe(2);
        (await ImportAsync(Write("mended.csv", (await File.ReadAllTextAsync(Place("rejects.csv"))).Replace("nps,11,", "nps,1,", StringComparison.Ordinal)))).Added.ShouldBe(1);
        var monkey = Write("m.csv", Monkey.Replace("04/30/2024 07:05:00 PM", "yesterday", StringComparison.Ordinal));
        (await ImportAsync(monkey, rejects: Place("m-rejects.csv"))).Rejected.ShouldBe(1);
        (await ImportAsync(Write("m-mended.csv", (await File.ReadAllTextAsync(Place("m-rejects.csv"))).Replace("yesterday", "04/30/2024 07:05:00 PM", StringComparison.Ordinal)))).Added.ShouldBe(1);
    }

    [Fact]
    public async Task A_map_wins_and_an_unknown_file_says_what_it_holds()
    {
        var map = Map("""{ "source": "own", "fields": [ { "column": "score", "type": "number" } ] }""");
        var report = await ImportAsync(Write("a.csv", DelightedCsv), map);
        (report.Source, report.Rows, report.Match).ShouldBe(("own", 4, null));
        var problem = (await TryAsync(Write("b.csv", "when,how much\n1,2\n"), null)).Problem!;
        problem.Code.ShouldBe("map-needed");
        problem.Message.ShouldContain("\"when\", \"how much\"");
        problem.Message.ShouldContain("\"column\": \"when\"");
    }

    private async Task<Base.Sources.Source> Source(string key) => (await new Base.Sources.SourceCatalogue(Database, Clock).FindAsync(Workspace, key, default))!;

    private static string Said(Signal signal) => string.Join(';', signal.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key + "=" + v.Value switch
    {
        FieldValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FieldValue.Code code => code.Label,
        FieldValue.Codes codes => string.Join('+', codes.Labels),
        _ => "n/a",
    }));
}
