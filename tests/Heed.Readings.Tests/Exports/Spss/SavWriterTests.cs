using System.Globalization;
using Heed.Measures.Fields;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Spss;
using Heed.TestSupport;

namespace Heed.Readings.Tests.Exports.Spss;

public sealed class SavWriterTests : IAsyncLifetime
{
    private EveryKind _every = null!;

    public async Task InitializeAsync() => _every = await EveryKind.CreateAsync();

    public async Task DisposeAsync() => await _every.DisposeAsync();

    [PsppFact]
    public async Task Every_case_is_what_was_said_long_texts_and_far_letters_too()
    {
        var cases = await Pspp.CasesAsync(await SavAsync());
        var names = cases[0];
        cases.Count.ShouldBe(_every.Signals.Count + 1);
        for (var i = 0; i < _every.Signals.Count; i++)
        {
            var (signal, row) = (_every.Signals[i], cases[i + 1]);
            string Cell(string name) => row[Array.IndexOf(names, name)];
            Cell("id").ShouldBe(signal.Id.ToString());
            Cell("customer").ShouldBe(signal.Customer ?? "");
            Cell("country").ShouldBe(signal.Attributes["country"]);
            Cell("comment").ShouldBe(signal.Texts["comment"].TrimEnd());
            Cell("thanks").ShouldBe(signal.Texts["thanks"]);
            Number(Cell("minutes")).ShouldNotBeNull().ShouldBe(signal.Values["minutes"] is FieldValue.Number minutes ? minutes.Value : -999, 1e-9, $"row {i}");
            Number(Cell("spent")).ShouldBe(signal.Values.TryGetValue("spent", out var spent) ? ((FieldValue.Number)spent).Value : null);
            Number(Cell("topics_app")).ShouldBe(signal.Values.TryGetValue("topics", out var topics) ? ((FieldValue.Codes)topics).Labels.Contains("app") ? 1 : 0 : null);
            var local = TimeZoneInfo.ConvertTime(signal.HappenedAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/Tallinn"));
            Cell("at").ShouldBe(local.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture));
        }
    }

    [PsppFact]
    public async Task Frequencies_labels_and_missing_values_are_those_of_the_answers()
    {
        var printed = await Pspp.RunAsync(await SavAsync(), "FREQUENCIES /VARIABLES=nps reason stars again free visited.\nDISPLAY DICTIONARY.");
        var signals = _every.Signals;
        var nps = Frequencies(printed, "How likely are you to recommend us?");
        for (var score = 0; score <= 10; score++) nps.GetValueOrDefault(score.ToString(CultureInfo.InvariantCulture)).ShouldBe(signals.Count(s => s.Values["nps"] is FieldValue.Number n && n.Value == score));
        nps["not applicable, or don't know"].ShouldBe(signals.Count(s => s.Values["nps"] is FieldValue.NotApplicable));
        var reason = Frequencies(printed, "Why?");
        foreach (var (code, words) in new[] { ("price", "The price; or fees"), ("staff", "=Staff"), ("odd", "The same (odd)"), ("even", "The same (even)") })
        {
            reason.GetValueOrDefault(words).ShouldBe(signals.Count(s => s.Values.GetValueOrDefault("reason") is FieldValue.Code c && c.Label == code), words);
        }

        reason["."].ShouldBe(signals.Count(s => !s.Values.ContainsKey("reason")));
        Frequencies(printed, "again")["yes"].ShouldBe(signals.Count(s => s.Values["again"] is FieldValue.Code { Label: "yes" }));
        Frequencies(printed, "free")["NA"].ShouldBe(signals.Count(s => s.Values["free"] is FieldValue.NotApplicable));
    }

    [PsppFact]
    public async Task Several_answers_to_one_question_are_a_set_of_their_own()
    {
        var printed = await Pspp.RunAsync(await SavAsync(), "MRSETS /DISPLAY NAME=[$topics].");
        var all = string.Join('\n', printed.Select(r => string.Join(',', r)));
        all.ShouldContain("$topics");
        all.ShouldContain("What did it concern?");
        all.ShouldContain("topics_card");
        all.ShouldContain("topics_app");
    }

    [PsppFact]
    public async Task Levels_and_formats_say_what_can_be_reckoned()
    {
        var printed = await Pspp.RunAsync(await SavAsync(), "DISPLAY VARIABLES.");
        var table = Pspp.Table(printed, "Variables");
        string Row(string name) => string.Join('|', table.First(r => r[0] == name));
        Row("at").ShouldContain("DATETIME20");
        Row("visited").ShouldContain("SDATE10");
        Row("minutes").ShouldContain("F12.2");
        var dictionary = await Pspp.RunAsync(await SavAsync(), "DISPLAY DICTIONARY.");
        var levels = Pspp.Table(dictionary, "Variables");
        string Level(string name) => string.Join('|', levels.First(r => r[0] == name));
        Level("nps").ShouldContain("Ordinal");
        Level("reason").ShouldContain("Nominal");
        Level("minutes").ShouldContain("Scale");
    }

    [PsppFact]
    public async Task A_source_nobody_answered_is_an_empty_file_that_opens()
    {
        await using var nobody = await EveryKind.CreateAsync(answers: 0);
        (await Pspp.RunAsync(await nobody.BytesAsync(new("s", Format: ExportFormat.Sav)), "DISPLAY VARIABLES.")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("nps", "nps")]
    [InlineData("1st", "v_1st")]
    [InlineData("to", "to_")]
    [InlineData("how likely?", "how_likely")]
    [InlineData("Отзыв", "Отзыв")]
    [InlineData("_", "v")]
    public void A_name_is_made_legal(string wanted, string name) => new SavNames().Make(wanted).ShouldBe(name);

    [Fact]
    public void Names_are_told_apart_whatever_their_case_and_length()
    {
        var names = new SavNames();
        string[] made = [names.Make("a b"), names.Make("A_B"), names.Make("a-b"), names.Make(new string('щ', 80)), names.Make(new string('щ', 90))];
        made.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(5);
        made.ShouldAllBe(n => System.Text.Encoding.UTF8.GetByteCount(n) <= 64);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(510)]
    [InlineData(32_767)]
    public void Segments_hold_all_of_a_text_and_no_more(int width)
    {
        var segments = Enumerable.Range(0, SavSegments.Count(width)).ToList();
        segments.Sum(s => SavSegments.Used(width, s)).ShouldBe(width);
        segments.ShouldAllBe(s => SavSegments.Used(width, s) <= SavSegments.Blocks(width, s) * 8 && SavSegments.Declared(width, s) > 0 && SavSegments.Declared(width, s) <= 255);
    }

    private Task<byte[]> SavAsync() => _every.BytesAsync(new("s", Format: ExportFormat.Sav));

    private static double? Number(string text) => text.Trim() is "" or "." ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>How often each value, by its label where it has one; system-missing as a dot.</summary>
    private static Dictionary<string, int> Frequencies(List<string[]> printed, string heading)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var row in Pspp.Table(printed, heading).Where(r => r.Length > 3 && r[1].Length > 0 && r[0] != "Total")) counts[row[1]] = int.Parse(row[2], CultureInfo.InvariantCulture);
        return counts;
    }
}
