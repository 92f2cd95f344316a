using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>Under which answers each page is come to, by going on from page to page and by jumps.</summary>
internal sealed class SurveyWays(SurveyDefinition survey, Func<Expression, bool> canHold)
{
    private readonly List<Expression?>[] comings = [.. survey.Pages.Select((_, p) => p == 0 ? new List<Expression?> { null } : [])];

    /// <summary>Whether any answers lead to a page.</summary>
    public bool IsReached(int page) => comings[page].Count > 0;

    /// <summary>When a page is come to; null for always.</summary>
    public Expression? To(int page) => AskedWhen.Any(comings[page]);

    /// <summary>The page a jump leads to; the number of pages for the end, null where there is none of that name.</summary>
    public int? Target(Jump jump)
    {
        if (jump.To == Jump.End) return survey.Pages.Count;
        var page = Enumerable.Range(0, survey.Pages.Count).FirstOrDefault(p => survey.Pages[p].Id == jump.To, -1);
        return page < 0 ? null : page;
    }

    /// <summary>Takes down where a page leads; pages in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shown">Its own condition.</param>
    /// <param name="jumps">Its jumps' conditions, null for always.</param>
    /// <returns>For each jump, whether it can be taken.</returns>
    public IReadOnlyList<bool> Leave(int page, Expression? shown, IReadOnlyList<Expression?> jumps)
    {
        var next = page + 1;
        // A loop's answers are others each time round, and there may be nothing to go through.
        if (survey.Pages[page].Loop is { } loop && (next == survey.Pages.Count || survey.Pages[next].Loop?.Name != loop.Name))
        {
            Come(next, null);
            foreach (var jump in survey.Pages[page].Jumps) Come(Target(jump), null);
            return [.. jumps.Select(_ => true)];
        }

        var come = To(page);
        List<Expression?> stay = [];
        List<bool> taken = [];
        var always = false;
        for (var j = 0; j < jumps.Count; j++)
        {
            var way = AskedWhen.All([come, shown, .. stay, jumps[j]]);
            taken.Add(!always && (way is null || canHold(way)));
            if (taken[^1]) Come(Target(survey.Pages[page].Jumps[j]), way);
            if (jumps[j] is { } condition) stay.Add(new Expression.Not(condition));
            else always = true;
        }

        if (!always) On(next, come, shown, stay);
        else if (shown is not null && canHold(new Expression.Not(shown))) Come(next, AskedWhen.All(come, new Expression.Not(shown)));
        return taken;
    }

    private void On(int next, Expression? come, Expression? shown, List<Expression?> stay)
    {
        var none = AskedWhen.All(stay);
        var on = none is null ? null : shown is null ? none : new Expression.Or(new Expression.Not(shown), none);
        var way = AskedWhen.All(come, on);
        if (way is null || canHold(way)) Come(next, way);
    }

    private void Come(int? page, Expression? when)
    {
        if (page < comings.Length) comings[page.Value].Add(when);
    }
}
