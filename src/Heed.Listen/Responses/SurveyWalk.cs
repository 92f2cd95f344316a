using Heed.Listen.Surveys;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>Which questions a respondent is asked, given what they answered. The server decides; the page only shows it sooner.</summary>
public sealed class SurveyWalk(PublishedSurvey survey, Respondent respondent)
{
    private const int LongestCode = 200;

    private readonly IReadOnlyList<SurveyPage> _pages = survey.Definition.Pages;

    /// <summary>What is known of the respondent besides the answers.</summary>
    public Respondent Respondent => respondent;

    /// <summary>The questions of a page that are asked. Answers to questions that are not asked must not be among <paramref name="answers"/>.</summary>
    public IReadOnlyList<Question> Visible(int page, Answers answers) =>
        Holds(_pages[page].ShowIf, answers) ? [.. _pages[page].Questions.Where(q => IsAsked(q, answers))] : [];

    /// <summary>The next page after <paramref name="page"/> with something to show; null at the end.</summary>
    public int? Next(int page, Answers answers) => Way(answers).FirstOrDefault(p => p > page, -1) is var next and >= 0 ? next : null;

    /// <summary>The page before, as the respondent saw them; null on the first.</summary>
    public int? Previous(int page, Answers answers) => Way(answers).LastOrDefault(p => p < page, -1) is var previous and >= 0 ? previous : null;

    /// <summary>The pages gone through with these answers, in order, as far as they lead.</summary>
    public IEnumerable<int> Way(Answers answers)
    {
        for (int? page = 0; page < _pages.Count; page = After(page.Value, answers))
        {
            if (Visible(page.Value, answers).Count > 0) yield return page.Value;
        }
    }

    /// <summary>Leaves out answers to questions that, as answered, were never asked. Goes in order, since each answer can take away later ones.</summary>
    public Answers Asked(Answers given)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new Answers(values, texts);
        for (int? page = 0; page < _pages.Count; page = After(page.Value, kept))
        {
            if (!Holds(_pages[page.Value].ShowIf, kept)) continue;
            foreach (var question in _pages[page.Value].Questions.Where(q => IsAsked(q, kept)))
            {
                foreach (var field in survey.FieldsOf(question).Where(f => IsOffered(f, kept)))
                {
                    if (given.Values.TryGetValue(field.Name, out var value) && Offered(field, value, kept) is { } offered) values[field.Name] = offered;
                    if (given.Texts.TryGetValue(field.Name, out var text)) texts[field.Name] = text;
                }
            }
        }

        return kept;
    }

    /// <summary>Whether a choice or row is offered.</summary>
    public bool IsOffered(Choice? choice, Answers answers) => choice is null || Holds(choice.ShowIf, answers);

    /// <summary>What a field's row and item leave of it.</summary>
    public bool IsOffered(AnswerField field, Answers answers) => IsOffered(field.Row, answers) && IsOffered(field.Item, answers);

    /// <summary>Whether a condition of the survey holds; none always does.</summary>
    public bool Holds(string? condition, Answers answers) =>
        survey.Condition(condition) is not { } tree || tree.Evaluate(name => Value(answers, name));

    /// <summary>The answers, and what is worked out from them.</summary>
    public IReadOnlyDictionary<string, FieldValue> WithComputed(Answers answers)
    {
        if (survey.Computed.Count == 0) return answers.Values;
        Dictionary<string, FieldValue> values = new(answers.Values, StringComparer.Ordinal);
        foreach (var (computed, term) in survey.Computed)
        {
            if (Stored(computed, term.Evaluate(name => Value(answers, name))) is { } value) values[computed.Id] = value;
        }

        return values;
    }

    private static FieldValue? Stored(Computed computed, Value value) => computed.Type switch
    {
        "number" => value.AsNumber() is { } number ? FieldValue.Of(number) : null,
        "date" => value.AsDay() is { } day ? FieldValue.Of(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
        "yesno" => value.AsText() is "yes" or "no" ? FieldValue.Of(value.AsText()!) : null,
        _ => value.AsText() is { Length: > 0 and <= LongestCode } text ? FieldValue.Of(text) : null,
    };

    private Value Value(Answers answers, string name) => answers.Values.GetValueOrDefault(name) is { } value ? Measures.Expressions.Value.Of(value)
        : answers.Texts.GetValueOrDefault(name) is { Length: > 0 } text ? new Value.Words(text)
        : Measures.Expressions.Value.Of(respondent.Value(name));

    private bool IsAsked(Question question, Answers answers)
    {
        if (!Holds(question.ShowIf, answers)) return false;
        // A question whose every choice or row has gone has nothing left to ask.
        var fields = survey.FieldsOf(question);
        return (question.Choices.Count == 0 || question.Choices.Any(c => IsOffered(c, answers))) && (fields.Count == 0 || fields.Any(f => IsOffered(f, answers)));
    }

    private FieldValue? Offered(AnswerField field, FieldValue value, Answers answers)
    {
        if (field.Choices.Count == 0 || field.Choices.All(c => c.ShowIf is null)) return value;
        bool Has(string code) => field.Choices.FirstOrDefault(c => c.Code == code) is { } choice && IsOffered(choice, answers);
        return value switch
        {
            FieldValue.Code code => Has(code.Label) ? value : null,
            FieldValue.Codes codes when codes.Labels.Where(Has).ToList() is var left => left.Count > 0 ? new FieldValue.Codes(left) : null,
            _ => value,
        };
    }

    private int? After(int page, Answers answers)
    {
        if (Holds(_pages[page].ShowIf, answers))
        {
            foreach (var jump in _pages[page].Jumps)
            {
                if (!Holds(jump.If, answers)) continue;
                if (jump.To == Jump.End) return null;
                var to = Enumerable.Range(page + 1, _pages.Count - page - 1).FirstOrDefault(p => _pages[p].Id == jump.To, -1);
                return to < 0 ? page + 1 : to;
            }
        }

        return page + 1;
    }
}
