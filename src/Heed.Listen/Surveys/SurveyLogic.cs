using Heed.Listen.Responses;
using Heed.Measures.Expressions;
using Heed.Measures.Expressions.Checks;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>
/// Reads a survey's logic as a respondent would go through it: pages and questions that no answers lead to, conditions on what is not yet known,
/// ways back, checks nobody passes. What it reports is certain; it does not find everything. Conditions that can't be read are left to <see cref="SurveyRules"/>.
/// </summary>
public sealed class SurveyLogic
{
    private readonly List<SurveyFinding> findings = [];
    private readonly SurveyDefinition survey;
    private readonly SurveyKinds kinds;
    private readonly SurveyWays ways;
    private readonly AskedWhen asked = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private SurveyLogic(SurveyDefinition survey)
    {
        this.survey = survey;
        kinds = new(survey);
        ways = new(survey, CanHold);
    }

    public static IReadOnlyList<SurveyFinding> Check(SurveyDefinition survey)
    {
        var logic = new SurveyLogic(survey);
        logic.known.UnionWith(Respondent.Names);
        for (var p = 0; p < survey.Pages.Count; p++) logic.Page(p);
        logic.LeaveLoop(survey.Pages.Count);
        for (var q = 0; q < survey.Quotas.Count; q++) logic.Optional($"quotas[{q}].if", survey.Quotas[q].If, null, "Nobody falls into this quota.");
        for (var c = 0; c < survey.Computed.Count; c++) logic.Term($"computed[{c}].as", survey.Computed[c]);
        return logic.findings;
    }

    private void Page(int p)
    {
        LeaveLoop(p);
        var (page, path) = (survey.Pages[p], $"pages[{p}]");
        Computables();
        if (page.Loop is not null) known.Add(SurveyExpansion.Item);
        var show = Read($"{path}.showIf", page.ShowIf, out var broken);
        var come = ways.To(p);
        var shown = AskedWhen.All(come, asked.With(show));
        var reached = ways.IsReached(p) && !broken && (shown is null || CanHold(shown));
        if (!reached && !broken) Add(page.ShowIf is null ? path : $"{path}.showIf", SurveyLogicRules.Unreachable, FindingSeverity.Error, "No answers lead to this page.");
        for (var q = 0; q < page.Questions.Count; q++) Question($"{path}.questions[{q}]", page.Questions[q], shown, reached);
        Computables();
        Jumps(p, path, show, reached);
    }

    private void Question(string path, Question question, Expression? shown, bool reached)
    {
        var own = Read($"{path}.showIf", question.ShowIf, out var broken);
        var when = AskedWhen.All(shown, asked.With(own));
        reached &= !broken;
        if (reached && own is not null && when is not null && !CanHold(when))
        {
            Add($"{path}.showIf", SurveyLogicRules.Unreachable, FindingSeverity.Error, "No answers lead to this question.");
            reached = false;
        }

        var (context, used) = (reached ? when : null, reached);
        for (var c = 0; c < question.Choices.Count; c++) Optional($"{path}.choices[{c}].showIf", question.Choices[c].ShowIf, context, "This choice is never offered.", used);
        for (var r = 0; r < question.Rows.Count; r++) Optional($"{path}.rows[{r}].showIf", question.Rows[r].ShowIf, context, "This row is never offered.", used);
        foreach (var name in Names(question))
        {
            known.Add(name);
            asked.Set(name, when);
        }

        for (var c = 0; c < question.Checks.Count; c++)
        {
            var check = Read($"{path}.checks[{c}].holds", question.Checks[c].Holds, out var never);
            if (check is null || never || !used) continue;
            if (AskedWhen.All(context, asked.With(check)) is { } passes && !CanHold(passes)) Add($"{path}.checks[{c}].holds", SurveyLogicRules.DeadEnd, FindingSeverity.Error, "No answer passes this check.");
        }
    }

    private void Jumps(int p, string path, Expression? show, bool reached)
    {
        var jumps = survey.Pages[p].Jumps;
        List<Expression?> conditions = [];
        for (var j = 0; j < jumps.Count; j++)
        {
            conditions.Add(asked.With(Read($"{path}.jumps[{j}].if", jumps[j].If, out _)));
            var target = ways.Target(jumps[j]);
            if (target is null) Add($"{path}.jumps[{j}].to", SurveyLogicRules.JumpNowhere, FindingSeverity.Error, $"There is no page \"{jumps[j].To}\".");
            else if (target <= p) Add($"{path}.jumps[{j}].to", SurveyLogicRules.JumpBack, FindingSeverity.Error, $"\"{jumps[j].To}\" is not a later page, so that the survey need not come to an end.");
        }

        if (!ways.IsReached(p)) return;
        // A page that is never shown is passed by all the same.
        var taken = ways.Leave(p, reached ? asked.With(show) : show, conditions);
        for (var j = 0; j < jumps.Count && reached; j++)
        {
            if (!taken[j] && !findings.Exists(f => f.Path == $"{path}.jumps[{j}].if")) Add($"{path}.jumps[{j}]", SurveyLogicRules.NeverUsed, FindingSeverity.Warning, "This jump is never taken.");
        }
    }

    private void Optional(string path, string? text, Expression? context, Phrase never, bool used = true)
    {
        var condition = Read(path, text, out var broken);
        if (condition is not null && !broken && used && AskedWhen.All(context, asked.With(condition)) is { } whole && !CanHold(whole)) Add(path, SurveyLogicRules.NeverUsed, FindingSeverity.Warning, never);
    }

    private void Term(string path, Computed computed)
    {
        var columns = new ExpressionColumns();
        if (ExpressionParser.ParseTerm(computed.As, columns).Tree is not { } term) return;
        Known(path, term.Names());
        Report(path, ExpressionCheck.Find(term, kinds.Find, columns));
    }

    /// <summary>A condition, looked at by itself. One that can never hold is broken, and said to be so once.</summary>
    private Expression? Read(string path, string? text, out bool broken)
    {
        broken = false;
        var columns = new ExpressionColumns();
        if (text is null || ExpressionParser.Parse(text, columns).Tree is not { } tree) return null;
        broken = !Known(path, tree.Names());
        var found = ExpressionCheck.Find(tree, kinds.Find, columns);
        Report(path, found);
        broken |= !CanHold(tree);
        return tree;
    }

    private bool Known(string path, IReadOnlyList<string> names)
    {
        var all = true;
        foreach (var name in names.Where(n => !known.Contains(n) && !n.StartsWith(Respondent.CustomerPrefix, StringComparison.Ordinal)))
        {
            all = false;
            var later = kinds.Find(name) is not null && name != SurveyExpansion.Item;
            Add(path, later ? SurveyLogicRules.LaterAnswer : SurveyLogicRules.UnknownAnswer, FindingSeverity.Error, later ? Later(name) : Nothing(name));
        }

        return all;
    }

    private void Report(string path, IReadOnlyList<ExpressionFinding> found)
    {
        foreach (var one in found) Add(path, one.Rule, one.IsError ? FindingSeverity.Error : FindingSeverity.Warning, $"Position {one.Column}: {one.Said}.");
    }

    /// <summary>What a question's answers are called, with rows and choices it brings along.</summary>
    private IEnumerable<string> Names(Question question) => question.Fields().Select(f => f.Name)
        .Concat(kinds.Expanded.Questions.Where(q => q.Id == question.Id).SelectMany(q => q.Fields()).Select(f => f.Name)).Distinct(StringComparer.Ordinal);

    private void Computables()
    {
        foreach (var computed in survey.Computed)
        {
            if (ExpressionParser.ParseTerm(computed.As).Tree is { } term && term.Names().All(n => known.Contains(n) || n.StartsWith(Respondent.CustomerPrefix, StringComparison.Ordinal))) known.Add(computed.Id);
        }
    }

    /// <summary>Outside a loop its answers go by the names they have for each item.</summary>
    private void LeaveLoop(int p)
    {
        if (p == 0 || survey.Pages[p - 1].Loop is not { } loop || (p < survey.Pages.Count && survey.Pages[p].Loop?.Name == loop.Name)) return;
        known.Remove(SurveyExpansion.Item);
        var questions = survey.Pages.Take(p).Where(page => page.Loop?.Name == loop.Name).SelectMany(page => page.Questions).ToList();
        var names = questions.SelectMany(q => q.Fields()).Select(f => f.Name).ToList();
        known.ExceptWith(names);
        foreach (var name in names) asked.Set(name, null);
        var ids = questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(kinds.Expanded.Questions.Where(q => ids.Contains(q.Id.Split('.')[0])).SelectMany(q => q.Fields()).Select(f => f.Name));
    }

    private static Phrase Later(string name) => $"\"{name}\" is not answered before this.";

    private static Phrase Nothing(string name) => $"Nothing is called \"{name}\".";

    private bool CanHold(Expression condition) => Possibility.CanHold(condition, kinds.Find);

    private void Add(string path, string rule, FindingSeverity severity, Phrase message) => findings.Add(new(path, rule, severity, message));
}
