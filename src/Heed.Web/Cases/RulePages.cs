using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Recovery;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Cases;

/// <summary>Rules that make cases of signals: seen, tried, saved, let loose on the past.</summary>
public static class RulePages
{
    public static async Task<IResult> List(Caller caller, ListRules list, CancellationToken cancel) =>
        Page.Of<RulesPage>(new { Caller = caller, Rules = await list.RunAsync(caller.Actor, cancel) });

    /// <param name="ready">Which ready playbook it begins with; null for none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="parts">What there is to choose from.</param>
    /// <param name="texts">The page's words.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IResult> New(string? ready, Caller caller, RuleParts parts, IStringLocalizer<Texts> texts, CancellationToken cancel)
    {
        var offer = await parts.OfAsync(caller, cancel);
        return Page.Of<RulePage>(new { Caller = caller, Settings = ready == "passive" ? PassivePlaybook.Of(offer, texts) : new RuleSettings { Active = true }, Parts = offer });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, ListRules list, PreviewRule preview, RuleParts parts, CancellationToken cancel)
    {
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } rule) return ErrorPages.Of(CasesErrors.UnknownRule, caller);
        var previewed = await preview.RunAsync(rule.Sources, rule.Where, caller.Actor, cancel);
        return Page.Of<RulePage>(new { Caller = caller, Rule = rule, Settings = RuleSettings.Of(rule), Preview = previewed, Parts = await parts.OfAsync(caller, cancel) });
    }

    /// <summary>What the rule as it stands in the form would have heard; a part of the page.</summary>
    public static async Task<IResult> Preview(HttpRequest request, Caller caller, PreviewRule preview, RuleParts parts, CancellationToken cancel)
    {
        var settings = Read(await request.ReadFormAsync(cancel));
        var previewed = await preview.RunAsync(settings.Sources, settings.Where, caller.Actor, cancel);
        return Page.Of<RulePreview>(new { Caller = caller, Preview = previewed, Parts = await parts.OfAsync(caller, cancel) });
    }

    public static async Task<IResult> Save(HttpRequest request, Caller caller, SaveRule save, PreviewRule preview, ListRules list, RuleParts parts, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var settings = Read(form);
        Guid? id = Guid.TryParse(form["id"], out var given) ? given : null;
        _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        if (form["do"] == "try") return await AgainAsync(null);
        var saved = await save.RunAsync(new(id, version, settings), caller.Actor, cancel);
        return saved.Failed(out var problem, out var rule) ? await AgainAsync(problem) : TypedResults.LocalRedirect($"/cases/rules/{rule.Id}");

        async Task<IResult> AgainAsync(Problem? refused) => Page.Of<RulePage>(
            new
            {
                Caller = caller,
                Rule = id is { } known ? await list.FindAsync(known, caller.Actor, cancel) : null,
                Settings = settings,
                Problem = refused,
                Preview = settings.Where.Trim().Length == 0 ? (Result<PreviewRule.Outcome>?)null : await preview.RunAsync(settings.Sources, settings.Where, caller.Actor, cancel),
                Parts = await parts.OfAsync(caller, cancel),
            },
            refused is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(refused.Kind));
    }

    /// <summary>Lets a rule look back: said first, done when asked for.</summary>
    public static async Task<IResult> Back(Guid id, HttpRequest request, Caller caller, RunRuleBack run, PreviewRule preview, ListRules list, RuleParts parts, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } rule) return ErrorPages.Of(CasesErrors.UnknownRule, caller);
        if (Day(form["from"]) is not { } from || Day(form["to"]) is not { } to) return ErrorPages.Of(CasesErrors.Invalid("from", "must be two days."), caller);
        var dry = form["do"] != "open";
        var ran = await run.RunAsync(new(id, from, to, dry), caller.Actor, cancel);
        var view = new RulePage.Looked(from, to, dry, ran);
        return Page.Of<RulePage>(
            new { Caller = caller, Rule = rule, Settings = RuleSettings.Of(rule), Back = view, Preview = await preview.RunAsync(rule.Sources, rule.Where, caller.Actor, cancel), Parts = await parts.OfAsync(caller, cancel) },
            ran.Failed(out var problem) ? ProblemResults.StatusOf(problem.Kind) : StatusCodes.Status200OK);
    }

    private static RuleSettings Read(IFormCollection form) => new()
    {
        Name = form["name"].ToString(),
        Matter = form["matter"].ToString(),
        Sources = [.. form["source"].Where(s => !string.IsNullOrEmpty(s)).Select(s => s!)],
        Where = form["where"].ToString(),
        Unit = form["unit"].ToString() is { Length: > 0 } unit ? unit : null,
        Routing = Enum.TryParse<RuleRouting>(form["routing"], out var routing) ? routing : RuleRouting.LeastLoaded,
        Owner = form["owner"].ToString() is { Length: > 0 } owner ? owner : null,
        Priority = Enum.TryParse<CasePriority>(form["priority"], out var priority) ? priority : CasePriority.Normal,
        Hours = string.IsNullOrWhiteSpace(form["hours"]) ? null : CaseForm.Hours(form["hours"]) ?? -1,
        Steps = form["steps"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Active = form["active"] == "yes",
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>What a rule's page offers to choose from.</summary>
public sealed class RuleParts(SourceCatalogue catalogue, ListUnits units, ListColleagues colleagues)
{
    /// <param name="Sources">All there are, those that can't raise cases among them, so that it can be said why.</param>
    /// <param name="Tree">The units.</param>
    /// <param name="Colleagues">The people.</param>
    public sealed record Offer(IReadOnlyList<Source> Sources, UnitTree Tree, IReadOnlyList<Colleague> Colleagues);

    public async Task<Offer> OfAsync(Caller caller, CancellationToken cancel) => new(
        [.. (await catalogue.AllAsync(caller.Workspace.Id, cancel)).Where(s => s.Key != CaseSource.Key)],
        await units.RunAsync(caller.Actor, cancel),
        await colleagues.RunAsync(caller.Workspace.Id, cancel));
}
