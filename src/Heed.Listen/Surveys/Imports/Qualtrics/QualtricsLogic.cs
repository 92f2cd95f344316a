using System.Globalization;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Translates Qualtrics' logic: groups of expressions, joined by and and or, each on a choice, an entry or an embedded field.</summary>
internal sealed class QualtricsLogic(IReadOnlyDictionary<string, QualtricsAnswer> answers)
{
    private const int MostExpressions = 100;

    /// <summary>A <c>BooleanExpression</c>; without a reason and a condition where there is none.</summary>
    public Said Read(JsonPart logic)
    {
        Expression? whole = null;
        var count = 0;
        foreach (var (_, group) in logic.Entries.Where(e => e.Value.IsObject))
        {
            var inner = Group(group, ref count);
            if (inner.Why is not null) return inner;
            if (inner.Condition is null) continue;
            whole = whole is null ? inner.Condition : group["Type"].Text is "OrIf" or "ElseIf" ? new Expression.Or(whole, inner.Condition) : new Expression.And(whole, inner.Condition);
        }

        return new(whole, null);
    }

    /// <summary>What a skip looks at: one locator with what is true of it.</summary>
    public Said ReadSkip(JsonPart skip) => Locator(skip["Locator"].Text ?? skip["ChoiceLocator"].Words, skip["Condition"].Words, skip["RightOperand"].Text);

    /// <summary>What the source shows of a piece of logic, in words.</summary>
    public static string Words(JsonPart logic)
    {
        var said = logic.Entries.SelectMany(g => g.Value.Entries).Select(e => HtmlText.Of(e.Value["Description"].Text)).Where(t => t.Length > 0);
        return string.Join(", ", said).Replace('\n', ' ');
    }

    // Within a group "and" binds before "or".
    private Said Group(JsonPart group, ref int count)
    {
        Expression? before = null;
        Expression? now = null;
        foreach (var (_, one) in group.Entries.Where(e => e.Value.IsObject))
        {
            if (++count > MostExpressions) return Said.Not("it is longer than conditions may be");
            var said = One(one);
            if (said.Why is not null) return said;
            if (now is null) now = said.Condition;
            else if ((one["Conjuction"].Text ?? one["Conjunction"].Text) is "Or")
            {
                before = Conditions.Any(before, now);
                now = said.Condition;
            }
            else now = new Expression.And(now, said.Condition!);
        }

        return new(Conditions.Any(before, now), null);
    }

    private Said One(JsonPart one) => one["LogicType"].Text switch
    {
        "Question" => Locator(one["LeftOperand"].Text is { Length: > 0 } left ? left : one["ChoiceLocator"].Words, one["Operator"].Words, one["RightOperand"].Text),
        "EmbeddedField" when one["LeftOperand"].Text is { Length: > 0 } field => Compare($"customer.{field}", one["Operator"].Words, one["RightOperand"].Text, words: false),
        var other => Said.Not($"it looks at {other ?? "something"} rather than at an answer"),
    };

    private Said Locator(string locator, string comparison, string? value)
    {
        const string start = "q://";
        var parts = locator.StartsWith(start, StringComparison.Ordinal) ? locator[start.Length..].Split('/') : [];
        if (parts.Length < 2) return Said.Not("it does not name an answer");
        if (!answers.TryGetValue(parts[0].Split('#')[0], out var answer)) return Said.Not($"{parts[0]} did not come along");
        return parts[1] switch
        {
            "SelectableChoice" or "SelectableAnswer" or "SelectedChoice" => Chosen(answer, parts, comparison),
            "ChoiceTextEntryValue" or "ChoiceNumericEntryValue" => Entered(answer, parts.Length > 2 ? parts[2] : "", comparison, value),
            "SelectedChoicesCount" when answer.Type is QuestionType.Multiple => CompareTerm($"count({ExpressionText.Name(answer.Id)})", comparison, value),
            "ChoiceValue" when answer.Type is QuestionType.Nps => Compare(answer.Id, comparison, value, words: false),
            var other => Said.Not($"{other} of {parts[0]} is not something conditions can look at"),
        };
    }

    private static Said Chosen(QualtricsAnswer answer, string[] parts, string comparison)
    {
        var chosen = Choice(answer, parts);
        if (chosen is null) return Said.Not($"the choice {string.Join('/', parts[2..])} of {parts[0]} did not come along");
        return comparison switch
        {
            "Selected" or "Is" => chosen,
            "NotSelected" or "IsNot" => Conditions.Not(chosen),
            _ => Said.Not($"{comparison} is not something conditions can look at"),
        };
    }

    private static Expression? Choice(QualtricsAnswer answer, string[] parts)
    {
        var id = parts.Length > 2 ? parts[2] : "";
        if (answer.Type == QuestionType.Nps) return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? Is(answer.Id, score) : null;
        if (answer.Type is QuestionType.Consent) return Conditions.Equal(answer.Id, "yes");
        if (answer.RowsAsChoices || answer.Type is QuestionType.Single or QuestionType.Multiple) return answer.Choices.TryGetValue(id, out var code) ? Conditions.Equal(answer.Id, code) : null;
        if (answer.Type != QuestionType.Matrix) return null;
        if (parts.Length > 3) return answer.Choices.TryGetValue(id, out var row) && answer.Columns.TryGetValue(parts[3], out var cell) ? Conditions.Equal($"{answer.Id}.{row}", cell) : null;
        return answer.Columns.TryGetValue(id, out var column) ? Conditions.Any(answer.Choices.Values.Select(r => Conditions.Equal($"{answer.Id}.{r}", column))) : null;
    }

    private static Expression.Compare Is(string name, double value) => new(name, Comparison.Equal, new Constant.Number(value));

    private static Said Entered(QualtricsAnswer answer, string choice, string comparison, string? value)
    {
        if (!answer.Parts.TryGetValue(choice, out var name)) return Said.Not("the entry it looks at did not come along");
        var words = answer.Type is not (QuestionType.Number or QuestionType.Slider or QuestionType.Sum or QuestionType.Date);
        return Compare(name, comparison, value, words);
    }

    private static Said Compare(string name, string comparison, string? value, bool words)
    {
        var plain = ExpressionText.Name(name);
        var text = ExpressionNames.Quote(value ?? "");
        return comparison switch
        {
            "Empty" => new Expression.Not(new Expression.Answered(name)),
            "NotEmpty" => new Expression.Answered(name),
            "Contains" => Parsed($"{plain} contains {text}"),
            "DoesNotContain" => Parsed($"not ({plain} contains {text})"),
            "EqualTo" when words => Parsed($"concat({plain}) = {text}"),
            "NotEqualTo" when words => Parsed($"not (concat({plain}) = {text})"),
            _ => CompareTerm(words ? $"concat({plain})" : plain, comparison, value),
        };
    }

    private static Said CompareTerm(string term, string comparison, string? value)
    {
        var sign = comparison switch
        {
            "EqualTo" => "=",
            "NotEqualTo" => "!=",
            "GreaterThan" => ">",
            "GreaterThanOrEqual" => ">=",
            "LessThan" => "<",
            "LessThanOrEqual" => "<=",
            _ => null,
        };
        if (sign is null) return Said.Not($"{comparison} is not something conditions can look at");
        var isNumber = double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        return Parsed($"{term} {sign} {(isNumber ? number.ToString("R", CultureInfo.InvariantCulture) : ExpressionNames.Quote(value ?? ""))}");
    }

    private static Said Parsed(string text) => Conditions.Read(text) is { } condition ? condition : Said.Not("its value can't be written in a condition");
}
