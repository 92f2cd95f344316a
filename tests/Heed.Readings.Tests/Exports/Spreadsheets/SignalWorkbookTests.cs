using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Heed.Base.Sources;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Spreadsheets;

namespace Heed.Readings.Tests.Exports.Spreadsheets;

public sealed class SignalWorkbookTests : IAsyncLifetime
{
    private EveryKind _every = null!;

    public async Task InitializeAsync() => _every = await EveryKind.CreateAsync();

    public async Task DisposeAsync() => await _every.DisposeAsync();

    [Fact]
    public async Task Every_cell_is_what_the_csv_says_with_numbers_as_numbers_days_as_days_and_labels_in_words()
    {
        var csv = Csv(await _every.BytesAsync(new("s")));
        var sheets = ReadWorkbook.Of(await _every.BytesAsync(new("s", Format: ExportFormat.Xlsx)));
        sheets.Select(s => s.Name).ShouldBe(["Responses", "Codes"]);
        var rows = sheets[0].Rows;
        rows.Count.ShouldBe(csv.Count);
        rows[0].ShouldBe(csv[0]);
        var words = Words(sheets[1].Rows);
        for (var row = 1; row < csv.Count; row++)
        {
            for (var column = 0; column < csv[0].Length; column++) Same(csv[0][column], csv[row][column], rows[row][column], words).ShouldBeTrue($"row {row}, {csv[0][column]}: {csv[row][column]} – {rows[row][column]}");
        }
    }

    [Fact]
    public async Task The_codes_stand_behind_their_words_in_the_language_asked_for()
    {
        var codes = ReadWorkbook.Of(await _every.BytesAsync(new("s", Format: ExportFormat.Xlsx) { Language = "nb" }))[1].Rows;
        codes.ShouldContain(r => (string?)r[0] == "reason" && (string?)r[1] == "Hvorfor?" && (string?)r[5] == "price" && (string?)r[6] == "Prisen");
        // Two labels of the same words are told apart.
        codes.Where(r => (string?)r[0] == "reason").Select(r => (string?)r[6]).ShouldContain("Samme (odd)");
        codes.ShouldContain(r => (string?)r[0] == "nps" && (string?)r[2] == "nps" && Equals(r[3], 0.0) && Equals(r[4], 10.0));
    }

    [Fact]
    public async Task No_cell_is_a_formula_and_none_becomes_one_when_it_is_saved_as_csv()
    {
        using var zip = new ZipArchive(new MemoryStream(await _every.BytesAsync(new("s", Format: ExportFormat.Xlsx))));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await reader.ReadToEndAsync();
        xml.ShouldNotContain("<f>");
        xml.ShouldContain(">'=HYPERLINK(");
        xml.ShouldContain("_x0001_");
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_go_on_in_the_next()
    {
        using var stream = new MemoryStream();
        using (var workbook = new SignalWorkbook(Source(), TimeZoneInfo.Utc, "en", stream, rowsPerSheet: 4))
        {
            foreach (var signal in _every.Signals.Take(8)) workbook.Write(signal);
            workbook.Finish();
        }

        var sheets = ReadWorkbook.Of(stream.ToArray());
        sheets.Select(s => (s.Name, s.Rows.Count)).ShouldBe([("Responses", 4), ("Responses 2", 4), ("Responses 3", 3), ("Codes", 27)], ignoreOrder: false);
        sheets.Take(3).SelectMany(s => s.Rows.Skip(1)).Select(r => (string?)r[0]).ShouldBe(_every.Signals.Take(8).Select(s => s.Id.ToString()));
        sheets[1].Rows[0].ShouldBe(sheets[0].Rows[0]);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_between_characters_and_says_so()
    {
        CellText.Fit(new string('a', CellText.Longest)).Length.ShouldBe(CellText.Longest);
        var cut = CellText.Fit(string.Concat(Enumerable.Repeat("😀", 20_000)));
        cut.Length.ShouldBeLessThanOrEqualTo(CellText.Longest);
        cut.ShouldEndWith("😀…");
    }

    [Fact]
    public async Task What_is_held_in_memory_does_not_grow_with_what_is_written()
    {
        var source = Source();
        var signals = _every.Signals;
        // Pages of 2,000 are handed on one by one; the most that ever stands between writer and reader is a page.
        var largest = 0L;
        var export = new Export(source, TimeZoneInfo.Utc, "en", ExportFormat.Xlsx, DateTimeOffset.UnixEpoch, async (write, _) =>
        {
            for (var page = 0; page < 40; page++) await write([.. Enumerable.Range(0, 2_000).Select(i => new Heed.Base.Signals.LoggedSignal(i, new(1), signals[i % signals.Count] with { Id = Guid.NewGuid() }))]);
        });
        using var watched = new Watched(length => largest = Math.Max(largest, length));
        (await export.WriteAsync(watched, default)).ShouldBe(80_000);
        watched.Total.ShouldBeGreaterThan(20 * largest);
    }

    private static Source Source()
    {
        var source = Heed.Base.Sources.Source.Create(new(1), "s", "survey", "S", Mode.Identified, DateTimeOffset.UnixEpoch);
        source.Widen(new() { Fields = EveryKind.Fields(), Attributes = ["country"], Texts = ["comment"] });
        return source;
    }

    private static bool Same(string column, string csv, object? cell, ILookup<string, (string Code, string Words)> words) => (column, cell) switch
    {
        (_, null) => csv.Length == 0,
        ("at", DateTime at) => csv.StartsWith(at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), StringComparison.Ordinal),
        ("visited", DateTime day) => csv == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, double number) => csv == number.ToString("R", CultureInfo.InvariantCulture),
        ("topics", string text) => csv == string.Join(';', text.Split(';').Select(w => words[column].First(l => l.Words == w).Code)),
        ("reason" or "stars", string text) => csv == words[column].First(l => l.Words == text || "'" + l.Words == text).Code,
        (_, string text) => csv == text,
        _ => false,
    };

    // Words as the sheet of codes has them: an apostrophe before those that begin like a formula.
    private static ILookup<string, (string Code, string Words)> Words(List<object?[]> rows) =>
        rows.Skip(1).Where(r => r[5] is not null).ToLookup(r => (string)r[0]!, r => ((string?)r[5] ?? "", (string?)r[6] is { } w && r[5] is not "NA" ? w : "NA"), StringComparer.Ordinal);

    private static List<string[]> Csv(byte[] file)
    {
        using var reader = new CsvParser(new StringReader(Encoding.UTF8.GetString(file).TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (reader.Read()) rows.Add(reader.Record!);
        return rows;
    }

    private sealed class Watched(Action<long> see) : MemoryStream
    {
        public long Total { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            see(buffer.Length);
            Total += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
