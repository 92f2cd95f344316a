using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Drafts;

/// <summary>A draft as it once stood, so that a step can be taken back.</summary>
public sealed class SurveyRevision : IOwnedByWorkspace
{
    private SurveyRevision() { }

    public Guid SurveyId { get; private set; }
    public int Number { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Definition { get; private set; } = "";

    /// <summary>Which of its translations were outdated.</summary>
    public string Outdated { get; private set; } = "";

    /// <summary>The survey's version when this came to stand.</summary>
    public long Version { get; private set; }

    /// <summary>Which edit led to it.</summary>
    public string What { get; private set; } = "";

    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal static SurveyRevision Of(Survey survey, int number, string what, string by, DateTimeOffset at) => new()
    {
        SurveyId = survey.Id,
        Number = number,
        WorkspaceId = survey.WorkspaceId,
        Definition = survey.Draft,
        Outdated = survey.Outdated,
        Version = survey.Version,
        What = what,
        By = by.Length <= 200 ? by : by[..200],
        At = at,
    };

    internal void StandsAgain(long version) => Version = version;
}
