using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings;

namespace Heed.Act.Cases.Rules;

/// <summary>What a rule would have heard lately: how many signals, and some of them.</summary>
public sealed class PreviewRule(SearchSignals search, SaveRule rules, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    public const int Days = 90;
    private const int Examples = 5;

    /// <param name="Total">Signals of the last <see cref="Days"/> days that fit.</param>
    /// <param name="PerWeek">How many that is a week.</param>
    /// <param name="Examples">The newest of them.</param>
    public sealed record Outcome(long Total, double PerWeek, IReadOnlyList<LoggedSignal> Examples);

    public async Task<Result<Outcome>> RunAsync(IReadOnlyList<string> sources, string where, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return CasesErrors.ManagersOnly;
        if (await rules.CheckListeningAsync(sources, where, actor, cancel) is { } problem) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var asked = new SearchSignals.Input(RuleSources.Of(sources, await catalogue.AllAsync(actor.Workspace, cancel)), where, today.AddDays(1 - Days), today);
        var found = await search.RunAsync(asked, Examples, actor, cancel);
        return found.Failed(out problem, out var page) ? problem : new Outcome(page.Total, page.Total * 7.0 / Days, page.Newest);
    }
}
