using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys;

public enum SurveyState
{
    Draft,
    Published,
    Closed,
}

/// <summary>A survey: its draft, and what was published of it.</summary>
public sealed class Survey : IOwnedByWorkspace
{
    private Survey() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Its short name in the workspace; its answers come from the source of this key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where it is answered: <c>/s/{address}</c>. Unique among all workspaces.</summary>
    public string Address { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The draft as it was written, comments and order kept.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>Translations of the draft whose source changed since, as <see cref="Translations.OutdatedTexts"/> writes them.</summary>
    public string Outdated { get; private set; } = "";

    public SurveyState State { get; private set; }

    /// <summary>The number of the version being answered; 0 before the first.</summary>
    public int Published { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The step of the draft's history that stands; 0 where nothing is kept of it.</summary>
    public int Revision { get; private set; }

    /// <summary>Offered among the templates, to start others from.</summary>
    public bool Template { get; private set; }

    /// <summary>Out of the way; null for one in use.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Advice put aside, one a line: rule and question.</summary>
    public string Dismissed { get; private set; } = "";

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    public static Survey Create(WorkspaceId workspace, string key, string address, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, Key = key, Address = address, ChangedAt = now };

    public void Write(string draft, string title, string outdated, DateTimeOffset now)
    {
        Draft = draft;
        Outdated = outdated;
        Title = title;
        Changed(now);
    }

    /// <summary>Puts the draft before customers, as the next version.</summary>
    public SurveyVersion Publish(DateTimeOffset now)
    {
        Published++;
        State = SurveyState.Published;
        Changed(now);
        return SurveyVersion.Create(this, Published, Draft, now);
    }

    public void Close(DateTimeOffset now)
    {
        if (State == SurveyState.Published) State = SurveyState.Closed;
        Changed(now);
    }

    /// <summary>Takes answers again, to the version it last took them to.</summary>
    public void Reopen(DateTimeOffset now)
    {
        if (State == SurveyState.Closed) State = SurveyState.Published;
        ArchivedAt = null;
        Changed(now);
    }

    public void Archive(bool away, DateTimeOffset now)
    {
        ArchivedAt = away ? now : null;
        if (away && State == SurveyState.Published) State = SurveyState.Closed;
        Changed(now);
    }

    public void MarkTemplate(bool template) => Template = template;

    public void Dismiss(string advice)
    {
        if (!Dismissed.Split('\n').Contains(advice, StringComparer.Ordinal)) Dismissed = Dismissed.Length == 0 ? advice : $"{Dismissed}\n{advice}";
    }

    internal void StandAt(int revision) => Revision = revision;

    private void Changed(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }
}

/// <summary>What was asked at a time; never changed, so that answers keep their questions.</summary>
public sealed class SurveyVersion : IOwnedByWorkspace
{
    private SurveyVersion() { }

    public Guid SurveyId { get; private set; }
    public int Number { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Definition { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }

    internal static SurveyVersion Create(Survey survey, int number, string definition, DateTimeOffset now) =>
        new() { SurveyId = survey.Id, WorkspaceId = survey.WorkspaceId, Number = number, Definition = definition, PublishedAt = now };
}
