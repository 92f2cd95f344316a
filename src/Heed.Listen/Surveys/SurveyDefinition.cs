using Heed.Base.Sources;

namespace Heed.Listen.Surveys;

/// <summary>What is asked: Heed's own survey JSON, described in <c>docs/survey.schema.json</c>. Texts are given per language.</summary>
public sealed record SurveyDefinition
{
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>Shown above the first question.</summary>
    public IReadOnlyDictionary<string, string>? Intro { get; init; }

    /// <summary>Shown after the last.</summary>
    public IReadOnlyDictionary<string, string>? Thanks { get; init; }

    public required string DefaultLanguage { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];
    public Mode Mode { get; init; }
    public required IReadOnlyList<SurveyPage> Pages { get; init; }

    /// <summary>Every language offered, the default first.</summary>
    public IReadOnlyList<string> AllLanguages => [DefaultLanguage, .. Languages.Where(l => l != DefaultLanguage)];

    public IEnumerable<Question> Questions => Pages.SelectMany(p => p.Questions);
}

public sealed record SurveyPage
{
    public IReadOnlyDictionary<string, string>? Title { get; init; }

    /// <summary>The page is skipped where this does not hold.</summary>
    public string? ShowIf { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}
