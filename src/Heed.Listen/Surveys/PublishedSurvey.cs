using Heed.Base.Workspaces;
using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>A version being answered, with its conditions read once.</summary>
public sealed class PublishedSurvey
{
    private readonly Dictionary<string, Expression> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question> _questions;
    private readonly Expression?[] _pages;

    public PublishedSurvey(Survey survey, int version, SurveyDefinition definition)
    {
        Key = survey.Key;
        Address = survey.Address;
        Workspace = survey.WorkspaceId;
        State = survey.State;
        Version = version;
        Definition = definition;
        _questions = definition.Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var question in definition.Questions.Where(q => q.ShowIf is not null)) _conditions[question.Id] = ExpressionParser.Parse(question.ShowIf!).Tree!;
        _pages = [.. definition.Pages.Select(p => p.ShowIf is null ? null : ExpressionParser.Parse(p.ShowIf).Tree)];
    }

    public string Key { get; }
    public string Address { get; }
    public WorkspaceId Workspace { get; }
    public SurveyState State { get; }
    public int Version { get; }
    public SurveyDefinition Definition { get; }

    public Question? Find(string id) => _questions.GetValueOrDefault(id);

    /// <summary>When a question is asked; null for always.</summary>
    public Expression? ConditionOf(Question question) => _conditions.GetValueOrDefault(question.Id);

    /// <summary>When a page is shown; null for always.</summary>
    public Expression? ConditionOf(int page) => _pages[page];
}
