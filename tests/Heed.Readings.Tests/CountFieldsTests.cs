using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Tests;

public sealed class CountFieldsTests
{
    [Fact]
    public async Task Every_field_is_counted_missing_and_not_applicable_apart()
    {
        await using var surveyed = await Surveyed.CreateAsync();
        await surveyed.DeclareAsync(surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps), SourceField.Of("why", FieldType.Multi), SourceField.Of("m.row", FieldType.Code));
        await surveyed.HearAsync(surveyed.Us, [
            Surveyed.Said("s", ("nps", FieldValue.Of(9)), ("why", FieldValue.Of("price", "staff")), ("m.row", FieldValue.Of("good"))),
            Surveyed.Said("s", ("nps", FieldValue.Of(3)), ("why", new FieldValue.Codes(["price"]))),
            Surveyed.Said("s", ("nps", FieldValue.NotApplicable.Value)),
        ]);
        var counted = (await CountAsync(surveyed, new("s"))).Value;
        counted.Rows.ShouldBe(3);
        (counted.Fields["nps"]!.Answered, counted.Fields["nps"]!.NotApplicable).ShouldBe((2, 1));
        counted.Fields["why"]!.Codes.ShouldBe(new Dictionary<string, long>(StringComparer.Ordinal) { ["price"] = 2, ["staff"] = 1 }, ignoreOrder: true);
        (counted.Fields["m.row"]!.Answered, counted.Fields["m.row"]!.Missing).ShouldBe((1, 2));
        (await CountAsync(surveyed, new("s", "nps <= 6"))).Value.Rows.ShouldBe(1);
        (await CountAsync(surveyed, new("s", "nps <="))).Problem!.Code.ShouldBe("bad-filter");
    }

    [Fact]
    public async Task What_would_tell_on_someone_is_not_counted()
    {
        await using var surveyed = await Surveyed.CreateAsync();
        await surveyed.DeclareAsync(surveyed.Us, "s", Mode.Confidential, SourceField.Of("nps", FieldType.Nps), SourceField.Of("why", FieldType.Code));
        await surveyed.HearAsync(surveyed.Us, Enumerable.Range(0, 6).Select(i => Surveyed.Said("s", ("nps", FieldValue.Of(i)), ("why", FieldValue.Of("all alike")))));
        var counted = (await CountAsync(surveyed, new("s"))).Value;
        counted.Fields["nps"].ShouldNotBeNull();
        counted.Fields["why"].ShouldBeNull();
        var few = (await CountAsync(surveyed, new("s", "nps <= 2"))).Value;
        few.Rows.ShouldBeNull();
        few.Fields["nps"].ShouldBeNull();
    }

    [Fact]
    public async Task Another_workspaces_source_is_not_found()
    {
        await using var surveyed = await Surveyed.CreateAsync();
        await surveyed.DeclareAsync(surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        var stranger = await surveyed.AddWorkspaceAsync("them");
        (await surveyed.Get<CountFields>().RunAsync(new("s"), stranger, default)).Problem!.Kind.ShouldBe(Heed.Base.Results.ProblemKind.NotFound);
    }

    private static Task<Heed.Base.Results.Result<CountFields.Counted>> CountAsync(Surveyed surveyed, CountFields.Input input) => surveyed.Get<CountFields>().RunAsync(input, surveyed.Us, default);
}
