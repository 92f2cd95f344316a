using Heed.Base.Sources;
using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys;

/// <summary>What is asked: Heed's own survey JSON, described in <c>docs/survey.schema.json</c>. Texts are given per language.</summary>
public sealed record SurveyDefinition
{
    public required Words Title { get; init; }

    /// <summary>Shown above the first question.</summary>
    public Words? Intro { get; init; }

    /// <summary>Shown after the last.</summary>
    public Words? Thanks { get; init; }

    /// <summary>Shown once it is closed.</summary>
    public Words? Closed { get; init; }

    public required string DefaultLanguage { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];
    public Mode Mode { get; init; }
    public required IReadOnlyList<SurveyPage> Pages { get; init; }

    /// <summary>Values worked out from answers, to be used in conditions after them and stored with the response.</summary>
    public IReadOnlyList<Computed> Computed { get; init; } = [];

    public IReadOnlyList<Quota> Quotas { get; init; } = [];

    /// <summary>Minutes from the first page to the last; null for as long as it takes.</summary>
    public int? TimeLimit { get; init; }

    /// <summary>When it begins to take answers; null for when it is published.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>When it stops taking them.</summary>
    public DateTimeOffset? Closes { get; init; }

    /// <summary>Each question on a page of its own.</summary>
    public bool OneByOne { get; init; }

    /// <summary>Offers the way back to earlier pages.</summary>
    public bool Back { get; init; } = true;

    /// <summary>Shows how far one has come.</summary>
    public bool Progress { get; init; } = true;

    /// <summary>Offers to save and go on later.</summary>
    public bool Resume { get; init; }

    public Theme? Theme { get; init; }

    /// <summary>Every language offered, the default first.</summary>
    public IReadOnlyList<string> AllLanguages => [DefaultLanguage, .. Languages.Where(l => l != DefaultLanguage)];

    public IEnumerable<Question> Questions => Pages.SelectMany(p => p.Questions);
}
