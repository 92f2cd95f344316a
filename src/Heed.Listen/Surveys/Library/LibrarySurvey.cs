using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Surveys.Library;

/// <summary>A ready survey, and what someone choosing one needs to know of it.</summary>
public sealed record LibrarySurvey
{
    private SurveyDefinition? definition;

    public required string Key { get; init; }

    /// <summary>About how long it takes to answer.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many questions it holds; those asked only of some are counted, statements are not.</summary>
    public required int Questions { get; init; }

    /// <summary>Measures its answers feed, by their ids.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Why and when to use it.</summary>
    public required Words Purpose { get; init; }

    /// <summary>What to do with the result.</summary>
    public required Words After { get; init; }

    /// <summary>What it is called, from the survey itself.</summary>
    public Words Title => Definition.Title;

    /// <summary>The survey as it stands in the library, to start a new one from.</summary>
    public string Json => SurveyLibrary.Text(Key);

    public SurveyDefinition Definition => definition ??= SurveyJson.Read(Json).Value;
}
