using System.Globalization;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Listen.Surveys.Editing;

public enum ConditionKind
{
    Is,
    Includes,
    AtMost,
    Between,
    AtLeast,
    Answered,
    NotAnswered,
}

/// <summary>A condition to choose: in the language of conditions, and what it says of the answer.</summary>
/// <param name="Condition">As conditions are written.</param>
/// <param name="Kind">How the answer is compared.</param>
/// <param name="Choice">The choice it is about; null where it is about a number or about any answer.</param>
/// <param name="Low">The number, or the lower of two; as it stands in the condition.</param>
/// <param name="High">The higher of two.</param>
public sealed record ConditionOffer(string Condition, ConditionKind Kind, Choice? Choice = null, string? Low = null, string? High = null);

/// <summary>Conditions that can be chosen rather than written: what the answers given before can be.</summary>
public static class ConditionOffers
{
    private static readonly Choice s_yes = new() { Code = "yes", Text = new Dictionary<string, string>(StringComparer.Ordinal) };
    private static readonly Choice s_no = new() { Code = "no", Text = new Dictionary<string, string>(StringComparer.Ordinal) };

    /// <param name="survey">The draft.</param>
    /// <param name="page">The page whose questions, or the page that, are to be shown on a condition.</param>
    /// <param name="question">The question; null for the page as a whole.</param>
    public static IReadOnlyList<(AnswerField Field, IReadOnlyList<ConditionOffer> Offers)> Before(SurveyDefinition survey, int page, string? question)
    {
        var before = survey.Pages.Take(page).SelectMany(p => p.Questions);
        if (question is not null) before = before.Concat(survey.Pages[page].Questions.TakeWhile(q => q.Id != question));
        return [.. before.SelectMany(q => q.Fields()).Select(f => (f, (IReadOnlyList<ConditionOffer>)[.. Of(f)]))];
    }

    private static IEnumerable<ConditionOffer> Of(AnswerField field)
    {
        var name = ExpressionText.Name(field.Name);
        var values = field.Type switch
        {
            { Kind: FieldKind.Nps } => [.. Scores(name, 6, 9), .. Range(0, 10).Select(v => Is(name, v))],
            { IsScale: true, Min: { } min, Max: { } max } => Scores(name, Math.Floor((min + max) / 2), Math.Ceiling((min + max + 1) / 2)).Concat(Range((int)min, (int)max).Select(v => Is(name, v))),
            { Kind: FieldKind.YesNo } => [Is(name, s_yes), Is(name, s_no)],
            { Kind: FieldKind.Multi } => field.Choices.Select(c => new ConditionOffer($"{name} = {Quoted(c.Code)}", ConditionKind.Includes, c)),
            { Kind: FieldKind.Code } => field.Choices.Select(c => Is(name, c)),
            _ => Enumerable.Empty<ConditionOffer>(),
        };
        return [.. values, new($"answered({name})", ConditionKind.Answered), new($"not answered({name})", ConditionKind.NotAnswered)];
    }

    private static IEnumerable<ConditionOffer> Scores(string name, double low, double high)
    {
        var (bad, good) = (Text(low), Text(high));
        yield return new($"{name} <= {bad}", ConditionKind.AtMost, Low: bad);
        if (high - low > 1) yield return new($"{name} > {bad} and {name} < {good}", ConditionKind.Between, Low: Text(low + 1), High: Text(high - 1));
        yield return new($"{name} >= {good}", ConditionKind.AtLeast, Low: good);
    }

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from + 1));

    private static ConditionOffer Is(string name, int value) => new($"{name} = {Text(value)}", ConditionKind.Is, Low: Text(value));

    private static ConditionOffer Is(string name, Choice choice) => new($"{name} = {Quoted(choice.Code)}", ConditionKind.Is, choice);

    private static string Quoted(string code) => $"'{code.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
