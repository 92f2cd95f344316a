using Heed.Listen.Responses;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>One respondent's way through a survey, as the form carries it: nothing of it is kept on the server before the end.</summary>
public sealed record SurveyVisit(PublishedSurvey Survey, SurveyWords Words, Guid Id)
{
    public int Page { get; init; }
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Why answers were not taken, on the page shown.</summary>
    public IReadOnlyList<AnswerFault> Faults { get; init; } = [];

    /// <summary>What was sent for fields at fault, shown again as it was.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Typed { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>When the first page was seen, sealed; where there is a time limit.</summary>
    public string? Started { get; init; }

    /// <summary>Where the answers were saved to go on later; null where they were not.</summary>
    public ResumeToken? Saved { get; init; }

    /// <summary>Something wrong with the whole, such as a log that does not take answers right now.</summary>
    public string? Failure { get; init; }

    /// <summary>The way through the survey for this respondent.</summary>
    public SurveyWalk Walk => new(Survey, new() { Today = Today, Channel = Channel, Language = Words.Language, Unit = Unit, Touchpoint = Touchpoint });

    /// <summary>The day, by Greenwich: what conditions call today.</summary>
    public DateOnly? Today { get; init; }

    public string? Channel { get; init; }
    public string? Unit { get; init; }
    public string? Touchpoint { get; init; }

    /// <summary>A text in the respondent's language, with their answers put where it names them.</summary>
    public string Say(IReadOnlyDictionary<string, string>? text)
    {
        var words = text is null ? "" : text.GetValueOrDefault(Words.Language) ?? text.GetValueOrDefault(Survey.Definition.DefaultLanguage) ?? "";
        return Piping.Fill(words, name => AnswerWords.Of(Survey, Answers, Words, name));
    }
}
