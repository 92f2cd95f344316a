using System.Text;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Listen.Imports.Maps;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Rows;

public sealed class SignalLinesTests : ImportTests
{
    private const string Line = """{"id":"0199d5a0-0000-7000-8000-000000000001","kind":"review","at":"2026-01-31T09:30:00+02:00","source":"portal","unit":"tartu","values":{"stars":4,"why":["price","staff"],"again":true,"other":null},"texts":{"said":"Good"},"attributes":{"country":"ee"}}""";

    [Fact]
    public async Task What_was_written_as_lines_comes_back_the_same_and_adds_nothing()
    {
        (await ImportAsync(Write("a.jsonl", Line + "\n"), null)).Added.ShouldBe(1);
        var stored = (await StoredAsync()).ShouldHaveSingleItem();
        stored.Id.ShouldBe(Guid.Parse("0199d5a0-0000-7000-8000-000000000001"));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) SignalJson.Write(json, stored);
        var report = await ImportAsync(Write("b.jsonl", Encoding.UTF8.GetString(buffer.ToArray())), null);
        (report.Source, report.Added, report.Already).ShouldBe(("portal", 0, 1));
        var source = (await new Base.Sources.SourceCatalogue(Database, Clock).AllAsync(Workspace, default)).ShouldHaveSingleItem();
        (source.Kind, source.Field("stars")!.Type, source.Field("why")!.Type, source.Field("again")!.Type).ShouldBe(("review", "number", "multi", "code"));
    }

    [Fact]
    public async Task Without_an_id_or_with_one_of_another_kind_a_line_is_still_known_again()
    {
        var named = Line.Replace("0199d5a0-0000-7000-8000-000000000001", "R-17", StringComparison.Ordinal);
        var none = Line.Replace("\"id\":\"0199d5a0-0000-7000-8000-000000000001\",", "", StringComparison.Ordinal);
        (await ImportAsync(Write("a.jsonl", $"{named}\n{none}\n{none}\n"), null)).Added.ShouldBe(3);
        var report = await ImportAsync(Write("b.jsonl", $"\uFEFF{none}\n\n{named}\r\n{none}"), null);
        (report.Added, report.Already).ShouldBe((0, 3));
    }

    [Fact]
    public async Task A_map_may_say_which_source_they_belong_to()
    {
        var map = new ImportMap { Source = "elsewhere" };
        (await ImportAsync(Write("a.jsonl", Line), map)).Source.ShouldBe("elsewhere");
        (await StoredAsync()).ShouldHaveSingleItem().Source.ShouldBe("elsewhere");
    }

    [Fact]
    public async Task Lines_that_disagree_with_each_other_are_refused_before_anything_is_stored()
    {
        var other = """{"source":"portal","values":{"stars":"four"}}""";
        var clash = """{"source":"portal","texts":{"stars":"****"}}""";
        var report = await ImportAsync(Write("a.jsonl", $"{Line}\n{other}\n{clash}\n{{\"source\":\"portal\",\"star\":1}}\n"), null);
        report.Problems.Select(p => p.ToString()).ShouldBe(
        [
            "row 2, column values.stars: must be a number (number), not \"four\"", "row 3, column texts.stars: is a value in row 1 and can't be a text too",
            "row 4, column star: is not a member of a signal",
        ]);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bad_lines_go_to_a_side_file_that_imports_when_mended()
    {
        var bad = Line.Replace("\"at\":\"2026", "\"at\":\"1926", StringComparison.Ordinal).Replace("000000000001", "000000000002", StringComparison.Ordinal);
        (await ImportAsync(Write("a.jsonl", $"{Line}\n{bad}\nnonsense\n"), null, Place("rejects.jsonl"))).Added.ShouldBe(1);
        var rejects = System.IO.File.ReadAllLines(Place("rejects.jsonl"));
        rejects[0].ShouldStartWith("{\"_row\":2,\"_problem\":\"at ");
        rejects[1].ShouldBe("nonsense");
        (await ImportAsync(Write("mended.jsonl", rejects[0].Replace("1926", "2025", StringComparison.Ordinal)), null)).Added.ShouldBe(1);
    }

    [Fact]
    public async Task Flat_objects_are_rows_whose_columns_need_not_all_be_there()
    {
        var map = Map("""{ "source": "shop", "fields": [ { "column": "nps", "type": "nps" }, { "column": "why", "type": "multi" } ], "attributes": [ { "column": "vip" } ] }""");
        (await ImportAsync(Write("a.jsonl", "{\"nps\":9,\"why\":[\"price\",\"staff; and more\"]}\n{\"vip\":true,\"nps\":null}\n"), map)).Added.ShouldBe(2);
        var stored = await StoredAsync();
        stored[0].Values["why"].ShouldBe(FieldValue.Of("price", "staff", "and more"));
        stored[1].Attributes["vip"].ShouldBe("true");
        stored[1].Values.ShouldBeEmpty();
    }
}
