using System.Text;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports;

public sealed class ImportSignalsTests : ImportTests
{
    private const string Simple = """{ "source": "shop", "fields": [ { "column": "nps", "type": "nps" } ], "attributes": [ { "column": "country" } ], "texts": [ { "column": "why" } ] }""";
    private const string File = "nps,country,why\n9,ee,Good\n3,dk,\"Slow, and\nrude\"\n9,ee,Good\n";

    [Fact]
    public async Task Every_part_of_a_row_goes_where_the_map_says()
    {
        var map = Map("""
            { // a comment
              "source": "branch-visits", "kind": "visit", "title": "Visits", "id": ["no"],
              "at": { "column": "date", "format": "dd/MM/yyyy HH:mm", "zone": "Europe/Tallinn" },
              "fields": [
                { "column": "likely", "as": "nps", "type": "nps", "add": -1 },
                { "column": "wait", "type": "duration", "multiply": 60 },
                { "column": "again", "type": "yesno", "values": { "jah": "yes", "ei": "no" } },
                { "column": "clean", "type": "csat5", "notApplicable": ["0", "N/A"], "values": { "great": 5 } },
                { "column": "why", "type": "multi", "separator": "|", "labels": { "price": { "en": "Price" }, "staff": { "en": "Staff" } } },
                { "column": "born", "type": "date", "format": "dd.MM.yyyy" }
              ],
              "attributes": [ { "column": "lang", "as": "spoken" } ], "texts": [ { "column": "said" } ],
              "unit": { "column": "branch" }, "customer": { "column": "customer" }, "language": { "column": "lang" },
              "channel": { "value": "paper" }, "touchpoint": { "column": "stage" }, "missing": ["NA"] }
            """);
        var file = Write("visits.csv", "no;date;likely;wait;again;clean;why;born;lang;said;branch;customer;stage\n" +
            "1;31/01/2026 10:00;11;2.5;jah;0;price | staff;24.12.1990;et;\"Väga; hea\";tartu;c-1;desk\n" +
            "2;01/02/2026 00:00;NA;;ei;great;NA;NA;;;;;\n");
        var report = await ImportAsync(file, map);
        (report.Source, report.Rows, report.Added, report.Rejected, report.Done).ShouldBe(("branch-visits", 2, 2, 0, true));
        report.Warnings.ShouldBeEmpty();
        var stored = await StoredAsync();
        var full = stored[0];
        (full.Source, full.Kind, full.HappenedAt, full.Unit, full.Customer, full.Touchpoint, full.Channel, full.Language)
            .ShouldBe(("branch-visits", "visit", new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero), "tartu", "c-1", "desk", "paper", "et"));
        full.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)).ShouldBe(
        [
            ("again", FieldValue.Of("yes")), ("born", FieldValue.Of("1990-12-24")), ("clean", FieldValue.NotApplicable.Value),
            ("nps", FieldValue.Of(10)), ("wait", FieldValue.Of(150)), ("why", FieldValue.Of("price", "staff")),
        ]);
        full.Attributes.ShouldHaveSingleItem().ShouldBe(new("spoken", "et"));
        full.Texts.ShouldHaveSingleItem().ShouldBe(new("said", "Väga; hea"));
        stored[1].Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value)).ShouldBe([("again", FieldValue.Of("no")), ("clean", FieldValue.Of(5))]);
        (stored[1].Unit, stored[1].Customer, stored[1].Channel).ShouldBe((null, null, "paper"));
    }

    [Theory]
    [InlineData(File, "the same file")]
    [InlineData("nps,country,why\n3,dk,\"Slow, and\nrude\"\n9,ee,Good\n9,ee,Good\n", "rows in another order")]
    [InlineData("why;nps;country\nGood;9;ee\n\"Slow, and\nrude\";3;dk\nGood;9;ee\n", "columns in another order, another delimiter")]
    [InlineData("nps,country,why,new\n9,ee,Good,\n3,dk,\"Slow, and\nrude\",\n9,ee,Good,\n", "a new column nobody filled in")]
    public async Task The_same_rows_again_add_nothing(string again, string why)
    {
        (await ImportAsync(Write("a.csv", File), Map(Simple))).Added.ShouldBe(3);
        var report = await ImportAsync(Write("b.csv", again), Map(Simple));
        (report.Added, report.Already).ShouldBe((0, 3), why);
        (await StoredAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_rows_that_say_the_same_each_counts_and_one_more_of_them_is_one_more()
    {
        (await ImportAsync(Write("a.csv", File), Map(Simple))).Added.ShouldBe(3);
        var report = await ImportAsync(Write("b.csv", File + "9,ee,Good\n"), Map(Simple));
        (report.Added, report.Already).ShouldBe((1, 3));
    }

    [Fact]
    public async Task With_an_id_a_changed_row_is_the_same_signal_and_an_id_used_twice_is_warned_of()
    {
        var map = Map(Simple.Replace("\"source\"", "\"id\": [\"n\", { \"column\": \"country\" }], \"source\"", StringComparison.Ordinal));
        (await ImportAsync(Write("a.csv", "n,nps,country,why\n1,9,ee,a\n1,9,dk,b\n"), map)).Added.ShouldBe(2);
        var report = await ImportAsync(Write("b.csv", "n,nps,country,why\n1,4,ee,a\n2,9,dk,b\n2,8,dk,c\n"), map);
        (report.Added, report.Already).ShouldBe((1, 2));
        report.Warnings.ShouldContain(w => w.Code == "same-id" && w.Text.StartsWith("1 rows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_out_and_each_problem_has_its_place_and_rule()
    {
        var report = await ImportAsync(Write("a.csv", "nps,country,why\n9,ee,Good\n11,ee,\"two\nlines\"\nten,ee,x\n1,2\n8,ee,x,y\n"), Map(Simple));
        (report.Done, report.Added, report.Rows, report.Rejected, report.ProblemCount).ShouldBe((false, 0, 5, 4, 4));
        report.Problems.Select(p => p.ToString()).ShouldBe(
        [
            "row 3, column nps: \"11\" must be from 0 to 10", "row 5, column nps: \"ten\" must be a number",
            "row 6: has 2 cells where the header has 3", "row 7: has 4 cells where the header has 3",
        ]);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_stores_neither_signals_nor_a_source()
    {
        var report = await TryAsync(Write("a.csv", File), Map(Simple), dryRun: true);
        (report.Value.Rows, report.Value.Added, report.Value.DryRun).ShouldBe((3, 0, true));
        (await StoredAsync()).ShouldBeEmpty();
        (await new Base.Sources.SourceCatalogue(Database, Clock).AllAsync(Workspace, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    public async Task Bad_rows_go_to_a_side_file_that_imports_when_mended(string delimiter)
    {
        var map = Map(Simple.Replace("\"source\"", $$"""{{(delimiter == "," ? "" : "\"csv\": { \"delimiter\": \";\" },")}} "source" """, StringComparison.Ordinal));
        var bad = "nps,country,why\n9,ee,Good\n99,ee,\"a \"\"b\"\", c\"\n8,dk,\n77,ee\n".Replace(",", delimiter, StringComparison.Ordinal);
        var first = await ImportAsync(Write("a.csv", bad), map, Place("rejects.csv"));
        (first.Done, first.Added, first.Rejected).ShouldBe((true, 2, 2));
        var rejects = System.IO.File.ReadAllText(Place("rejects.csv"));
        rejects.Split('\n')[0].ShouldBe("_row,_problem,nps,country,why".Replace(",", delimiter, StringComparison.Ordinal));
        rejects.ShouldContain("nps must be from 0 to 10");
        var mended = rejects.Replace("99", "9", StringComparison.Ordinal).Replace("77" + delimiter + "ee", "7" + delimiter + "ee" + delimiter, StringComparison.Ordinal);
        var second = await ImportAsync(Write("mended.csv", mended), map);
        (second.Done, second.Added).ShouldBe((true, 2));
        (await StoredAsync()).Select(s => ((FieldValue.Number)s.Values["nps"]).Value).Order().ShouldBe([7, 8, 9, 9]);
        var whole = bad.Replace("99", "9", StringComparison.Ordinal).Replace("77" + delimiter + "ee", "7" + delimiter + "ee" + delimiter, StringComparison.Ordinal);
        (await ImportAsync(Write("whole.csv", whole), map)).Added.ShouldBe(0, "a row is the same with or without what the side file said about it");
    }

    [Fact]
    public async Task A_source_that_is_something_else_already_refuses_before_anything_is_stored()
    {
        await ImportAsync(Write("a.csv", File), Map(Simple));
        var other = await TryAsync(Write("b.csv", "nps,country,why\n4,ee,x\n"), Map(Simple.Replace("\"nps\" }", "\"number\" }", StringComparison.Ordinal)));
        other.Problem.ShouldNotBeNull().Message.ShouldContain("already known as nps");
        (await StoredAsync()).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-03-29 02:59", "2026-03-29T00:59:00Z", "before the gap")]
    [InlineData("2026-03-29 03:30", "2026-03-29T01:30:00Z", "skipped: half past four summer time")]
    [InlineData("2026-10-25 03:30", "2026-10-25T00:30:00Z", "shown twice: the first, in summer time")]
    [InlineData("2026-10-25 04:00", "2026-10-25T02:00:00Z", "after the second")]
    [InlineData("2026-03-29T03:30:00+05:00", "2026-03-28T22:30:00Z", "an offset of its own wins")]
    public async Task Times_around_a_change_of_clocks_find_their_instant(string written, string instant, string why)
    {
        Clock.Move(TimeSpan.FromDays(365));
        var map = Map("""{ "source": "t", "at": { "column": "at", "zone": "Europe/Tallinn" }, "fields": [ { "column": "nps", "type": "nps" } ] }""");
        (await ImportAsync(Write("a.csv", $"at,nps\n{written},9\n"), map)).Added.ShouldBe(1);
        (await StoredAsync())[0].HappenedAt.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), why);
    }

    [Fact]
    public async Task Without_a_time_rows_count_as_of_the_imports_day_where_the_workspace_is()
    {
        var report = await ImportAsync(Write("a.csv", File), Map(Simple));
        report.Warnings.ShouldHaveSingleItem().Code.ShouldBe("no-time");
        (await StoredAsync()).ShouldAllBe(s => s.HappenedAt == new DateTimeOffset(2026, 3, 1, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Every_encoding_gives_the_same_letters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text = "nps,country,why\n9,ee,Tõesti hästi\n";
        var latin = Encoding.GetEncoding(1252);
        foreach (var (name, encoding, map) in new (string, Encoding, string)[]
        {
            ("utf8", new UTF8Encoding(false), Simple), ("mark", new UTF8Encoding(true), Simple), ("utf16", new UnicodeEncoding(false, true), Simple),
            ("latin", latin, Simple), ("dos", Encoding.GetEncoding(775), Simple.Replace("\"source\"", "\"csv\": { \"encoding\": \"ibm775\" }, \"source\"", StringComparison.Ordinal)),
        })
        {
            var report = await ImportAsync(Write(name + ".csv", Text, encoding), Map(map));
            (report.Added + report.Already).ShouldBe(1);
            report.Warnings.Any(w => w.Code == "encoding").ShouldBe(name == "latin");
        }

        (await StoredAsync()).ShouldHaveSingleItem().Texts["why"].ShouldBe("Tõesti hästi");
    }
}
