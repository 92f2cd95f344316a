using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Under which conditions a question and its parts are shown: relevance, older conditions, filters by an earlier question.</summary>
internal sealed class LimeSurveyShown(LimeSurveyFile file, LimeVariables variables, ImportNotes notes)
{
    private readonly ILookup<string, LimeRow> _conditions = file.Table("conditions").ToLookup(c => c["qid"], StringComparer.Ordinal);

    public IReadOnlyList<Question> Apply(LimeQuestion q, IReadOnlyList<Question> ours)
    {
        var shown = Conditions.Written(Relevance(q.Id, "the question is shown", q.Relevance is "" or "1" ? Older(q.Id) : q.Relevance));
        if (shown is not null) ours = [.. ours.Select(o => o with { ShowIf = shown })];
        foreach (var part in q.PartsOn(0))
        {
            var condition = Conditions.Written(Conditions.All(Relevance(q.Id, $"{part.Code} is shown", part.Relevance), Filter(q, part.Code, "array_filter", true), Filter(q, part.Code, "array_filter_exclude", false)));
            if (condition is not null) ours = [.. ours.Select(o => Only(o, Code(part.Code), condition))];
        }

        return ours;
    }

    /// <summary>A condition as ours; null where there is none or it can't be said, which is noted.</summary>
    public Expression? Relevance(string reference, Phrase what, string text)
    {
        if (text is "" or "1") return null;
        var said = LimeSurveyLogic.Condition(text, variables);
        if (said.Condition is null) notes.Leave(reference, $"when {what} ({text.Replace('\n', ' ').Replace('\r', ' ')}): {said.Why}");
        return said.Condition;
    }

    // Conditions of one scenario hold together, those on one question any of them; scenarios stand for each other.
    private string Older(string id)
    {
        var scenarios = _conditions[id].GroupBy(c => c["scenario"], StringComparer.Ordinal)
            .Select(s => string.Join(" and ", s.GroupBy(c => c["cqid"] + c["cfieldname"], StringComparer.Ordinal).Select(c => $"({string.Join(" or ", c.Select(One))})")));
        return string.Join(" or ", scenarios.Select(s => $"({s})"));
    }

    private static string One(LimeRow condition)
    {
        var (name, method, value) = (condition["cfieldname"].TrimStart('+'), condition["method"].Trim(), condition["value"].Trim());
        // A regular expression is no operator the parser knows, so that it is reported.
        return $"{name} {method} {(method == "RX" ? "RX" : "")}\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";
    }

    private Expression? Filter(LimeQuestion q, string part, string attribute, bool chosen)
    {
        List<Expression?> all = [];
        foreach (var source in q.Attribute(attribute).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (variables.Find(source) is null && variables.Parts(source).Count == 0) notes.Leave(q.Id, $"parts filtered by {source}, which is no question that came along before");
            else if (Chosen(source, part) is { } condition) all.Add(chosen ? condition : Conditions.Not(condition));
        }

        return Conditions.All(all);
    }

    private Expression? Chosen(string source, string part)
    {
        if (variables.Find($"{source}_{part}") is { } variable) return variable.Kind == LimeKind.Tick ? Conditions.Equal(variable.Name, variable.Code) : new Expression.Answered(variable.Name);
        // Arrays of two dimensions count as answered where any cell of the row is.
        var cells = variables.Parts(source).Where(p => p.Part.StartsWith(part + "_", StringComparison.Ordinal)).Select(p => (Expression)new Expression.Answered(p.Variable.Name)).Distinct().ToList();
        if (cells.Count > 0) return Conditions.Any(cells);
        return variables.Find(source) is { Kind: LimeKind.Code } whole ? Conditions.Equal(whole.Name, whole.Ours(part)) : null;
    }

    private static string Code(string part) => part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? part : QuestionNames.Plain(part);

    private static Question Only(Question question, string code, string condition)
    {
        IReadOnlyList<Choice> Where(IReadOnlyList<Choice> choices) => [.. choices.Select(c => c.Code == code ? c with { ShowIf = condition } : c)];
        if (question.Rows.Count > 0) return question with { Rows = Where(question.Rows) };
        if (question.Type is QuestionType.Multiple or QuestionType.Ranking or QuestionType.Sum or QuestionType.Single) return question with { Choices = Where(question.Choices) };
        var own = question.Id.EndsWith("_" + code, StringComparison.Ordinal) || question.Id.Contains($"_{code}_", StringComparison.Ordinal);
        return own ? question with { ShowIf = question.ShowIf is null ? condition : $"({question.ShowIf}) and ({condition})" } : question;
    }
}
