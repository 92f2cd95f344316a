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
        var few = (await CountAsync(surveyed, new("s", "language = 'fi'"))).Value;
        few.Rows.ShouldBeNull();
        few.Fields["nps"].ShouldBeNull();
        (await CountAsync(surveyed, new("s", "nps <= 2"))).Problem!.Code.ShouldBe("only-columns");
    }

    [Theory]
    [InlineData("customer = 'c-1'")]
    [InlineData("nps <= 6 or not (customer in ('c-1', 'c-2'))")]
    [InlineData("answered(customer)")]
    public async Task No_filter_singles_a_customer_out_where_only_groups_were_promised(string where)
    {
        await using var surveyed = await Surveyed.CreateAsync();
        await surveyed.DeclareAsync(surveyed.Us, "s", Mode.Confidential, SourceField.Of("nps", FieldType.Nps));
        await surveyed.DeclareAsync(surveyed.Us, "open", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await surveyed.HearAsync(surveyed.Us, Enumerable.Range(0, 12).Select(i => Surveyed.Said("s", ("nps", FieldValue.Of(i % 11))) with { Customer = "c-" + (i % 3) }));
        await surveyed.HearAsync(surveyed.Us, [Surveyed.Said("open", ("nps", FieldValue.Of(9))) with { Customer = "c-1" }]);
        (await CountAsync(surveyed, new("s", where))).Problem!.Kind.ShouldBe(Heed.Base.Results.ProblemKind.Forbidden);
        (await surveyed.AskAsync(Surveyed.Ask("nps") with { Where = where })).Problem!.Kind.ShouldBe(Heed.Base.Results.ProblemKind.Forbidden);
        (await CountAsync(surveyed, new("open", where))).Ok.ShouldBeTrue();
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
