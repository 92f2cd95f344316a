using Heed.Base.Workspaces;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>A version being answered, written out in full, with its conditions read once.</summary>
public sealed class PublishedSurvey
{
    private readonly Dictionary<string, Expression> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnswerField> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<AnswerField>> _fieldsOf = new(StringComparer.Ordinal);

    public PublishedSurvey(Survey survey, int version, SurveyDefinition definition)
    {
        Key = survey.Key;
        Address = survey.Address;
        Workspace = survey.WorkspaceId;
        State = survey.State;
        Version = version;
        Written = definition;
        Definition = SurveyExpansion.Expand(definition);
        foreach (var question in Definition.Questions)
        {
            _questions[question.Id] = question;
            foreach (var field in _fieldsOf[question.Id] = question.Fields()) _fields[field.Name] = field;
        }

        foreach (var text in Conditions(Definition)) _conditions[text] = ExpressionParser.Parse(text).Tree!;
        Computed = [.. ComputedValues.Terms(definition).Select(c => (definition.Computed.First(d => d.Id == c.Key), ExpressionParser.ParseTerm(c.Value).Tree!))];
        Fields = [.. Definition.Questions.SelectMany(question => _fieldsOf[question.Id])];
    }

    public string Key { get; }
    public string Address { get; }
    public WorkspaceId Workspace { get; }
    public SurveyState State { get; }
    public int Version { get; }

    /// <summary>As it was written, loops and all.</summary>
    public SurveyDefinition Written { get; }

    /// <summary>Written out: pages in a row, with conditions and jumps.</summary>
    public SurveyDefinition Definition { get; }

    /// <summary>All that answers may hold, in the order asked.</summary>
    public IReadOnlyList<AnswerField> Fields { get; }

    /// <summary>Whether it takes answers at a moment.</summary>
    public bool TakesAnswers(DateTimeOffset at) => State == SurveyState.Published && !(at < Definition.Opens) && !(at >= Definition.Closes);

    /// <summary>What is worked out from the answers and stored with them.</summary>
    public IReadOnlyList<(Computed Value, Term Term)> Computed { get; }

    public Question? Find(string id) => _questions.GetValueOrDefault(id);

    public AnswerField? Field(string name) => _fields.GetValueOrDefault(name);

    public IReadOnlyList<AnswerField> FieldsOf(Question question) => _fieldsOf[question.Id];

    /// <summary>An expression of this survey, read; null where there is none.</summary>
    public Expression? Condition(string? text) => text is null ? null : _conditions[text];

    /// <summary>Every condition of a survey written out, each once.</summary>
    internal static IEnumerable<string> Conditions(SurveyDefinition survey)
    {
        var pages = survey.Pages.SelectMany(p => p.Jumps.Select(j => j.If).Prepend(p.ShowIf));
        var questions = survey.Questions.SelectMany(q => q.Checks.Select(c => c.Holds).Concat(q.Choices.Concat(q.Rows).Select(c => c.ShowIf)).Prepend(q.ShowIf));
        return pages.Concat(questions).Concat(survey.Quotas.Select(q => q.If)).OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
