using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Advice;
using Heed.Listen.Surveys.Drafts;
using Heed.Listen.Surveys.Editing;
using Heed.Listen.Surveys.Translations;
using Heed.Web.Api;

namespace Heed.Web.Surveys.Editing;

/// <summary>What the editor's pages show: a draft, what is open in it, and what was found.</summary>
public sealed class EditorView(Caller caller, Draft draft)
{
    public Caller Caller { get; } = caller;

    public Draft Draft { get; } = draft;

    public Survey Survey => Draft.Survey;

    public SurveyDefinition Definition => Draft.Definition;

    /// <summary>The language questions are written in here; the others have a page of their own.</summary>
    public string Language => Definition.DefaultLanguage;

    public bool Editable => Caller.Actor.Role >= Role.Manager;

    /// <summary>The question open for editing.</summary>
    public string? Open { get; init; }

    /// <summary>Whether it was opened just now, so that writing can begin at once.</summary>
    public bool Arrived { get; init; }

    /// <summary>The page whose settings were changed just now.</summary>
    public int? Edited { get; init; }

    /// <summary>The page whose menu of new questions is open.</summary>
    public int? AddTo { get; init; }

    /// <summary>Below which question it is to come.</summary>
    public string? After { get; init; }

    /// <summary>What kept the last edit from being done.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What was sent and met someone else's change.</summary>
    public Conflict? Conflict { get; init; }

    /// <summary>The language that was not added, as it was typed.</summary>
    public string? Refused { get; init; }

    /// <summary>The edit just done, to be taken back at once.</summary>
    public string? Done { get; init; }

    /// <summary>Translations to be looked at again.</summary>
    public OutdatedTexts Outdated => field ??= OutdatedTexts.Read(Survey.Outdated);

    /// <summary>Paths of texts written in the grid just now.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    public string Base => $"/surveys/{Survey.Key}";

    public IReadOnlyList<ProblemPlace> Broken => field ??= SurveyRules.Check(Definition);

    public IReadOnlyList<SurveyFinding> Odd => field ??= Broken.Count == 0 ? SurveyLogic.Check(Definition) : [];

    public IReadOnlyList<AdviceItem> Advice => field ??= AdviseSurvey.Run(Definition, Survey.Dismissed.Split('\n'));

    public IReadOnlyList<SurveyChange> Changes => field ??= Draft.Published is { } before ? SurveyChange.Between(before, Definition) : [];

    public string Say(IReadOnlyDictionary<string, string>? words) => words is null ? "" : words.GetValueOrDefault(Language) ?? words.Values.FirstOrDefault() ?? "";

    /// <summary>The question a problem's path leads to; null where it is about the whole.</summary>
    public Question? Within(string path)
    {
        var numbers = path.Split('[', ']');
        return path.StartsWith("pages[", StringComparison.Ordinal) && numbers.Length > 3 && numbers[2] == ".questions" && int.TryParse(numbers[1], out var p) && int.TryParse(numbers[3], out var q)
            && p < Definition.Pages.Count && q < Definition.Pages[p].Questions.Count ? Definition.Pages[p].Questions[q] : null;
    }
}

/// <summary>A form that met someone else's change: what was sent, to be sent again or let go, and where the two differ.</summary>
public sealed record Conflict(IReadOnlyList<KeyValuePair<string, string>> Sent, IReadOnlyList<DraftDifference> Differences);
