using Heed.Base.Workspaces;

namespace Heed.Act.Recovery.Letters;

/// <summary>A letter as one workspace words it, in place of the one that comes along.</summary>
public sealed class OwnLetter : IOwnedByWorkspace
{
    private OwnLetter() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public LetterKind Kind { get; private set; }
    public string Language { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; private set; }

    public LetterWords Words => new(Subject, Text);

    internal static OwnLetter Create(WorkspaceId workspace, LetterKind kind, string language) => new() { WorkspaceId = workspace, Kind = kind, Language = language };

    internal void Set(LetterWords words, string by, DateTimeOffset at)
    {
        (Subject, Text, ChangedBy, ChangedAt) = (words.Subject.Trim(), words.Text.Trim().ReplaceLineEndings("\n"), by, at);
        Version++;
    }
}
