using System.Text;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Tests.Imports.Files;

public sealed class HostileFileTests : ImportTests
{
    private static readonly ImportMap s_map = Map("""{ "source": "shop", "fields": [ { "column": "nps", "type": "nps" } ], "texts": [ { "column": "why" } ] }""");

    /// <summary>A file, and a part of what must be said about it.</summary>
    private static readonly IReadOnlyList<(string Name, byte[] Bytes, string Said)> s_files =
    [
        ("empty", [], "is empty"),
        ("blank", "\n\n  \n"u8.ToArray(), "is empty"),
        ("header only", "nps,why\n"u8.ToArray(), "has no rows"),
        ("only a mark", "\uFEFF"u8.ToArray(), "is empty"),
        ("names twice", "nps,why,nps\n1,a,2\n"u8.ToArray(), "\"nps\" more than once"),
        ("no names", ",,\n1,a,2\n"u8.ToArray(), "names no columns"),
        ("another column", "NPS_,why\n1,a\n"u8.ToArray(), "Did you mean \"NPS_\"? The file has \"NPS_\", \"why\""),
        ("old workbook", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], "old kind"),
        ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "unpack"),
        ("picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0, 0], "is no text"),
        ("broken zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3], "damaged workbook"),
        ("two encodings", [.. "nps,why\n1,\u00E4\u00F5\n2,"u8, 0xE4, 0x0A], "line 3 is not"),
        ("a giant cell", Encoding.UTF8.GetBytes("nps,why\n1," + new string('x', 1_100_000) + "\n"), "row 2: A cell is longer"),
        ("a quote never closed, far from the end", Encoding.UTF8.GetBytes("nps,why\n1,\"" + string.Concat(Enumerable.Repeat("a,b\n", 300_000))), "never closed"),
        ("a giant line of JSON", Encoding.UTF8.GetBytes("{\"nps\":1}\n{\"nps\":1,\"why\":\"" + new string('x', 4_100_000) + "\"}\n"), "longer than 4,000,000"),
    ];

    private static readonly IReadOnlyList<(string Name, string Text, string Problem)> s_rows =
    [
        ("U+0000", "nps,why\n1,a\0b\n", "row 2, column why: \"a\uFFFDb\" must not hold the character U+0000"),
        ("too few cells", "nps,why\n1\n", "row 2: has 1 cells where the header has 2"),
        ("a quote never closed", "nps,why\n1,a\n2,\"b\n3,c\n", "row 3: has a quote in the wrong place, or one that is never closed; a quote inside a cell is written twice"),
        ("a quote in the middle", "nps,why\n1,a\"b\n", "row 2: has a quote in the wrong place, or one that is never closed; a quote inside a cell is written twice"),
        ("blank lines before it", "nps,why\n\n\n1,\"a\nb\"\n\n99,a\n", "row 7, column nps: \"99\" must be from 0 to 10"),
        ("a decimal comma", "nps;why\n1,5;a\n", "row 2, column nps: \"1,5\" must be a number with a decimal point; where the file writes 3,5 say \"csv\": { \"decimal\": \",\" } in the map"),
        ("endless", "nps,why\nInfinity,a\n", "row 2, column nps: \"Infinity\" must be a finite number"),
        ("no JSON", "{\"nps\":1,\"why\":\"a\"}\n{\"nps\":\n", "row 2: is not one JSON object a line, as byte 8 shows"),
        ("half a character", "{\"nps\":1,\"why\":\"a\"}\n{\"nps\":1,\"why\":\"\\ud83d\"}\n", "row 2: has a member that is neither text, number, yes or no, nor a list of those: \"\\ud83d\""),
    ];

    public static TheoryData<string> Files => [.. s_files.Select(f => f.Name)];

    public static TheoryData<string> Rows => [.. s_rows.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_can_not_be_read_says_why_in_one_line(string name)
    {
        var (_, bytes, said) = s_files.Single(f => f.Name == name);
        System.IO.File.WriteAllBytes(Place("a.csv"), bytes);
        var message = (await TryAsync(Place("a.csv"), s_map)).Problem.ShouldNotBeNull().Message;
        message.ShouldContain(said);
        message.ShouldNotContain("\n");
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_bad_row_says_where_and_why(string name)
    {
        var (_, text, problem) = s_rows.Single(f => f.Name == name);
        (await ImportAsync(Write("a.csv", text), s_map)).Problems.Select(p => p.ToString()).ShouldBe([problem]);
    }

    [Fact]
    public async Task What_is_not_there_or_has_no_map_or_would_be_overwritten_is_refused()
    {
        (await TryAsync(Place("none.csv"), s_map)).Problem!.Code.ShouldBe("no-file");
        var file = Write("a.csv", "nps,why\n1,a\n");
        (await TryAsync(file, null)).Problem!.Code.ShouldBe("map-needed");
        (await TryAsync(file, s_map, rejects: file)).Problem!.Code.ShouldBe("overwrites-input");
        (await TryAsync(Write("b.csv", "nps,why\n99,a\n"), s_map, rejects: Place("no/such/folder.csv"))).Problem!.Code.ShouldBe("rejects-not-written");
    }
}
