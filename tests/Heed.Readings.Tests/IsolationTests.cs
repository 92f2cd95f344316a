using Heed.Base.Sources;
using Heed.Measures.Fields;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

public sealed class IsolationTests
{
    [Fact]
    public async Task Two_workspaces_with_a_source_of_the_same_name_never_see_each_others_answers()
    {
        await using var surveyed = await CreateAsync();
        var them = await surveyed.AddWorkspaceAsync("them");
        foreach (var actor in new[] { surveyed.Us, them }) await surveyed.DeclareAsync(actor, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await surveyed.HearAsync(surveyed.Us, Enumerable.Range(0, 7).Select(_ => Said("s", ("nps", FieldValue.Of(10))) with { Unit = "ours" }));
        await surveyed.HearAsync(them, Enumerable.Range(0, 4).Select(_ => Said("s", ("nps", FieldValue.Of(0))) with { Unit = "theirs" }));

        var ours = await surveyed.ReadAsync(Ask("nps") with { By = ["unit"] });
        var theirs = await surveyed.ReadAsync(Ask("nps") with { By = ["unit"] }, them);
        (ours.Whole.N, ours.Whole.Value).ShouldBe((7, 100));
        (theirs.Whole.N, theirs.Whole.Value).ShouldBe((4, -100));
        ours.Groups.Select(g => g.By[0].Value).ShouldBe(["ours"]);
        theirs.Groups.Select(g => g.By[0].Value).ShouldBe(["theirs"]);
        var found = await surveyed.Get<FindSignals>().RunAsync(new(["s"]), them, default);
        found.Value.Total.ShouldBe(4);
        found.Value.Signals.ShouldAllBe(s => s.Workspace == them.Workspace && s.Signal.Unit == "theirs");
    }

    [Fact]
    public async Task A_source_of_another_workspace_is_unknown()
    {
        await using var surveyed = await CreateAsync();
        var them = await surveyed.AddWorkspaceAsync("them");
        await surveyed.DeclareAsync(them, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        (await surveyed.AskAsync(Ask("nps"))).Problem!.Code.ShouldBe("unknown-source");
        (await surveyed.Get<FindSignals>().RunAsync(new(["s"]), surveyed.Us, default)).Problem!.Code.ShouldBe("unknown-source");
    }
}
