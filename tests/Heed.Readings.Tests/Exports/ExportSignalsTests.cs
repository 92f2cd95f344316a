using System.Text;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Readings.Exports;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Exports;

public sealed class ExportSignalsTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync()
    {
        _surveyed = await CreateAsync();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps), SourceField.Of("topics", FieldType.Multi), SourceField.Of("id", FieldType.Number));
    }

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task Each_signal_is_a_row_in_the_order_they_came_and_nothing_in_it_is_a_formula()
    {
        await _surveyed.HearAsync(
            _surveyed.Us,
            [Said("s", "2026-02-01T12:00:00Z", ("nps", FieldValue.Of(9)), ("topics", FieldValue.Of("price", "staff")), ("id", FieldValue.Of(-3))) with
            {
                Customer = "=1+1", Unit = "-x",
                Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = "Well, \"good\"\nand å" },
                Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = "@sum" },
            },
            Said("s", "2025-07-01T12:00:00Z", ("nps", FieldValue.NotApplicable.Value))]);
        var lines = (await TextAsync(new("s"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldBe("\uFEFFid,at,kind,unit,customer,touchpoint,channel,language,nps,topics,field.id,country,comment");
        lines[1].ShouldContain(",2026-02-01T14:00:00+02:00,survey,'-x,'=1+1,,,,9,price;staff,-3,'@sum,\"Well, \"\"good\"\"\nand å\"");
        lines[2].ShouldEndWith(",NA,,,,");
    }

    [Fact]
    public async Task Many_pages_come_whole_and_a_filter_and_days_choose_among_them()
    {
        await _surveyed.HearAsync(_surveyed.Us, [.. Enumerable.Range(0, 5_003).Select(i => Said("s", $"2026-01-{(i % 28) + 1:00}T08:00:00Z", ("nps", FieldValue.Of(i % 11))))]);
        var others = await _surveyed.AddWorkspaceAsync("others");
        await _surveyed.DeclareAsync(others, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await _surveyed.HearAsync(others, [Said("s", ("nps", FieldValue.Of(1)))]);
        Lines(await TextAsync(new("s", Format: ExportFormat.Jsonl))).Count.ShouldBe(5_003);
        var some = Lines(await TextAsync(new("s", "nps <= 1", new(2026, 1, 3), new(2026, 1, 4), ExportFormat.Jsonl)));
        some.Count.ShouldBe(Enumerable.Range(0, 5_003).Count(i => i % 11 <= 1 && i % 28 is 2 or 3 && i % 11 <= 1));
        some.ShouldAllBe(s => s.GetProperty("values").GetProperty("nps").GetDouble() <= 1);
    }

    [Fact]
    public async Task A_line_is_taken_in_again_as_it_was()
    {
        var said = Said("s", ("nps", FieldValue.NotApplicable.Value), ("topics", FieldValue.Of("a", "b"))) with { Unit = "x", Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = "å\u2028\"" } };
        await _surveyed.HearAsync(_surveyed.Us, [said]);
        var read = SignalJson.Read(Lines(await TextAsync(new("s", Format: ExportFormat.Jsonl))).ShouldHaveSingleItem(), null, DateTimeOffset.UnixEpoch).Value;
        JsonSerializer.Serialize(read with { ReceivedAt = said.ReceivedAt }).ShouldBe(JsonSerializer.Serialize(said));
    }

    [Fact]
    public async Task What_respondents_were_promised_to_be_seen_in_groups_only_is_not_written_out()
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "hidden", Mode.Confidential, SourceField.Of("nps", FieldType.Nps));
        var refused = await ExportAsync(new("hidden"));
        refused.Problem!.Code.ShouldBe("only-groups");
        (await ExportAsync(new("nowhere"))).Problem.ShouldNotBeNull();
        (await ExportAsync(new("s", "nps <"))).Problem.ShouldNotBeNull();
        (await ExportAsync(new("s", From: new(2026, 2, 1), To: new(2026, 1, 1)))).Problem.ShouldNotBeNull();
    }

    private Task<Result<Export>> ExportAsync(ExportSignals.Input input) => _surveyed.Get<ExportSignals>().RunAsync(input, _surveyed.Us, default);

    private async Task<string> TextAsync(ExportSignals.Input input)
    {
        using var stream = new MemoryStream();
        await (await ExportAsync(input)).Value.WriteAsync(stream, default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<JsonElement> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
