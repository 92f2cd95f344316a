using System.IO.Compression;
using Heed.Listen.Imports.Maps;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Files;

public sealed class XlsxTests : ImportTests
{
    private static readonly ImportMap s_map = Map("""
        { "source": "shop", "at": { "column": "when", "format": "dd/MM/yyyy HH:mm", "zone": "Europe/Tallinn" },
          "fields": [ { "column": "nps", "type": "nps" }, { "column": "spent", "type": "money" }, { "column": "again", "type": "yesno" }, { "column": "day", "type": "date" } ], "texts": [ { "column": "why" } ] }
        """);

    private static readonly object?[][] s_rows =
    [
        ["when", "nps", "spent", "again", "day", "why", null],
        [new DateTime(2026, 1, 31, 9, 30, 0, DateTimeKind.Unspecified), 9.0, 12.5, true, new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Unspecified), "Good 😀"],
        [],
        ["31/01/2026 10:00", 3.0, null, false, null, "a,\"b\"\nc"],
    ];

    [Fact]
    public async Task Dates_and_numbers_of_a_sheet_are_what_they_are()
    {
        (await ImportAsync(Workbooks.Write(Place("a.xlsx"), ("Answers", s_rows)), s_map)).Added.ShouldBe(2);
        var stored = await StoredAsync();
        stored.Select(s => s.HappenedAt.UtcDateTime.ToString("s")).ShouldBe(["2026-01-31T07:30:00", "2026-01-31T08:00:00"]);
        stored[0].Values.ShouldBe(
            new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(9), ["spent"] = FieldValue.Of(12.5), ["again"] = FieldValue.Of("yes"), ["day"] = FieldValue.Of("2026-02-01") },
            ignoreOrder: true);
        stored[1].Texts["why"].ShouldBe("a,\"b\"\nc");
    }

    [Fact]
    public async Task The_same_rows_as_csv_are_the_same_signals()
    {
        await ImportAsync(Workbooks.Write(Place("a.xlsx"), ("Answers", s_rows)), s_map);
        var csv = Write("a.csv", "why,when,nps,spent,again,day\nGood 😀,2026-01-31T09:30:00,9,12.5,true,2026-02-01\n\"a,\"\"b\"\"\nc\",31/01/2026 10:00,3,,false,\n");
        var report = await ImportAsync(csv, s_map);
        (report.Added, report.Already).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Bad_rows_are_named_by_their_row_in_the_sheet_and_mended_as_csv()
    {
        object?[][] rows = [s_rows[0], [], s_rows[1], [new DateTime(2026, 1, 31, 9, 30, 0, DateTimeKind.Unspecified), 99.0]];
        var report = await ImportAsync(Workbooks.Write(Place("a.xlsx"), ("Answers", rows)), s_map, Place("rejects.csv"));
        report.Problems.ShouldHaveSingleItem().ToString().ShouldBe("row 4, column nps: \"99\" must be from 0 to 10");
        var mended = Write("mended.csv", System.IO.File.ReadAllText(Place("rejects.csv")).Replace("99", "8", StringComparison.Ordinal));
        (await ImportAsync(mended, s_map)).Added.ShouldBe(1);
    }

    [Fact]
    public async Task The_sheet_named_is_read_and_a_wrong_name_is_told_the_right_ones()
    {
        var file = Workbooks.Write(Place("a.xlsx"), ("Notes", [["hello"]]), ("Answers", s_rows));
        (await ImportAsync(file, s_map with { Xlsx = new XlsxOptions { Sheet = "Answers" } })).Added.ShouldBe(2);
        (await TryAsync(file, s_map with { Xlsx = new XlsxOptions { Sheet = "Answer" } })).Problem!.Message.ShouldContain("Did you mean \"Answers\"?");
    }

    [Fact]
    public async Task A_workbook_made_to_burst_is_refused_before_it_is_opened()
    {
        using (var zip = ZipFile.Open(Place("bomb.xlsx"), ZipArchiveMode.Create))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) part.Write(zeros);
        }

        (await TryAsync(Place("bomb.xlsx"), s_map)).Problem!.Message.ShouldContain("times its size");
    }
}
