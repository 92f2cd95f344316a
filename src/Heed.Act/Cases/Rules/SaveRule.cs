using System.Text.RegularExpressions;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Sources.Tables;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Expressions;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Rules;

/// <summary>Makes or changes a rule. What it listens to counts for signals that come in from now on.</summary>
public sealed partial class SaveRule(HeedDatabase database, SearchSignals search, ListColleagues colleagues, TimeProvider time)
{
    public const int MostSteps = 30;

    /// <param name="Id">The rule; null for a new one.</param>
    /// <param name="Version">The version that was edited.</param>
    /// <param name="Settings">What it should be.</param>
    public sealed record Input(Guid? Id, int Version, RuleSettings Settings);

    public async Task<Result<CaseRule>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return CasesErrors.ManagersOnly;
        var settings = Tidy(input.Settings);
        await using var db = database.For(actor.Workspace);
        if (await CheckAsync(db, settings, actor, cancel) is { } problem) return problem;
        var rule = input.Id is { } id ? await db.CaseRules.FirstOrDefaultAsync(r => r.Id == id, cancel) : CaseRule.Create(actor.Workspace, time.GetUtcNow());
        if (rule is null) return CasesErrors.UnknownRule;
        if (input.Id is null) db.CaseRules.Add(rule);
        else if (rule.Version != input.Version) return CasesErrors.RuleChanged;
        rule.Set(settings, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return rule;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CasesErrors.RuleChanged;
        }
    }

    /// <summary>Why a rule can't listen to this; null where it can.</summary>
    public async Task<Problem?> CheckListeningAsync(IReadOnlyList<string> sources, string where, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var all = await db.Sources.AsNoTracking().ToListAsync(cancel);
        foreach (var key in sources)
        {
            if (key == CaseSource.Key || all.Find(s => s.Key == key) is not { } source) return SourcesErrors.Unknown(key);
            if (source.Mode != Mode.Identified) return CasesErrors.NeverFromGroups(source.Title);
        }

        if (Filter.Parse(where, []).Failed(out var problem, out var filter)) return problem;
        if (filter.Condition is null) return CasesErrors.BadRule([new("where", "must not be empty: it says which signals become cases.")]);
        if (filter.Condition.Names().Contains("at", StringComparer.Ordinal)) return CasesErrors.BadRule([new("where", "can't ask for days: a rule counts from when it is switched on.")]);
        var asked = await search.RunAsync(new(RuleSources.Of(sources, all), where), 1, actor, cancel);
        return asked.Problem;
    }

    private async Task<Problem?> CheckAsync(HeedDb db, RuleSettings settings, Actor actor, CancellationToken cancel)
    {
        List<ProblemPlace> places = [];
        if (settings.Name.Length is 0 or > CaseRule.LongestName) places.Add(new("name", $"must be 1 to {CaseRule.LongestName} characters."));
        if (settings.Hours is <= 0 or > 2_000) places.Add(new("hours", "must be more than 0 and at most 2000 business hours."));
        if (settings.Steps.Count > MostSteps || settings.Steps.Any(s => s.Length > 300)) places.Add(new("steps", $"must be at most {MostSteps} steps of at most 300 characters."));
        if (settings.Unit is { } unit && !await db.Units.AnyAsync(u => u.Code == unit, cancel)) places.Add(new("unit", "must be one of the units."));
        if (settings.Routing == RuleRouting.Person && (await colleagues.RunAsync(actor.Workspace, cancel)).All(c => c.Account != settings.Owner || c.Role < Role.Agent)) places.Add(new("owner", "must be someone who works on cases."));
        return places.Count > 0 ? CasesErrors.BadRule(places) : await CheckListeningAsync(settings.Sources, settings.Where, actor, cancel);
    }

    private static RuleSettings Tidy(RuleSettings settings)
    {
        var matter = (settings.Matter.Trim() is { Length: > 0 } given ? given : settings.Name).Trim().ToLowerInvariant();
        matter = NotInKeys().Replace(matter, "-").Trim('-');
        return settings with
        {
            Name = settings.Name.Trim(),
            Matter = matter.Length <= 64 ? matter : matter[..64],
            Where = settings.Where.Trim(),
            Steps = [.. settings.Steps.Select(s => s.Trim()).Where(s => s.Length > 0)],
            Unit = string.IsNullOrWhiteSpace(settings.Unit) ? null : settings.Unit,
        };
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotInKeys();
}

internal static class RuleSources
{
    /// <summary>The sources a rule asks, where it asks all by naming none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> named, IEnumerable<Source> all) =>
        named.Count > 0 ? named : [.. all.Where(s => s.Mode == Mode.Identified && s.Key != CaseSource.Key).Select(s => s.Key)];
}
