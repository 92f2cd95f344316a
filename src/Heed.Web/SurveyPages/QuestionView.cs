using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Web.SurveyPages;

/// <summary>One question as it is drawn for one respondent.</summary>
/// <param name="Html">Where it is written.</param>
/// <param name="Visit">For whom.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Asked">False where it stands ready, hidden, for an answer that brings it up.</param>
public sealed record QuestionView(Html Html, SurveyVisit Visit, Question Question, bool Asked)
{
    private IReadOnlyList<AnswerFault>? _faults;

    /// <summary>Begins the ids of its inputs.</summary>
    public string Id => $"in-{Question.Id}";

    public string HintId => $"hint-{Question.Id}";

    public string ErrorId => $"error-{Question.Id}";

    public string LimitsId => $"limits-{Question.Id}";

    public SurveyWords Words => Visit.Words;

    public IReadOnlyList<AnswerField> Fields => Visit.Survey.FieldsOf(Question);

    public IReadOnlyList<AnswerFault> Faults => _faults ??= [.. Visit.Faults.Where(f => f.Question == Question)];

    /// <summary>What is allowed, in words; null where there is nothing to say.</summary>
    public string? Limits => LimitWords.Of(Question, Words);

    /// <summary>The ids of what describes its inputs; null where nothing does.</summary>
    public string? Described
    {
        get
        {
            var ids = string.Join(' ', new[] { Faults.Count > 0 ? ErrorId : null, Question.Hint is null ? null : HintId, Limits is null ? null : LimitsId }.Where(id => id is not null));
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>Choices in the order this respondent sees them.</summary>
    public IReadOnlyList<Choice> Choices => Order(Question.Choices, Question.Shuffle && Question.Rows.Count == 0);

    public IReadOnlyList<Choice> Rows => Order(Question.Rows, Question.Shuffle);

    public string Say(IReadOnlyDictionary<string, string>? words) => Visit.Say(words);

    public string NotApplicableText => Question.NotApplicableText is null ? Words["NotApplicable"] : Say(Question.NotApplicableText);

    public bool IsOffered(Choice? choice) => Visit.Walk.IsOffered(choice, Visit.Answers);

    public bool IsWrong(string field) => Faults.Any(f => f.Field == field);

    public IReadOnlyList<string> Sent(string field) => FormHtml.Sent(Visit, field);

    /// <summary>Whether the whole of it was answered with "not applicable".</summary>
    public bool IsNotApplicable => Fields.Count > 0 && Fields.All(f => Visit.Answers.Values.GetValueOrDefault(f.Name) is FieldValue.NotApplicable);

    /// <summary>The condition of a choice or row for the script, and its absence where it does not hold.</summary>
    public Html If(Choice choice)
    {
        if (Visit.Survey.Condition(choice.ShowIf) is { } condition) Html.Attribute("data-if", ConditionJson.Write(condition, Visit.Survey.Find, Visit.Walk.Respondent)).AttributeIf(!IsOffered(choice), "hidden");
        return Html;
    }

    /// <summary>An element begun, with the condition of the choice or row it stands for.</summary>
    public Html If(Choice choice, string open)
    {
        Html.Raw(open);
        return If(choice);
    }

    /// <summary>Offered or not, an input of a question that is not asked sends nothing.</summary>
    public Html DisabledUnless(bool offered) => Html.AttributeIf(!Asked || !offered, "disabled");

    private IReadOnlyList<Choice> Order(IReadOnlyList<Choice> choices, bool shuffle) =>
        shuffle ? ChanceOrder.Of(choices, Visit.Id, Question.Id, choice => choice.Code, choice => choice.Fixed) : choices;
}
