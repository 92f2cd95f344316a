using Heed.Base.Workspaces;

namespace Heed.Act;

/// <summary>Something that happened, as it stands in a history for good; the log is told of it once.</summary>
public interface IEntry : IOwnedByWorkspace
{
    Guid Id { get; }

    /// <summary>Its place in its history.</summary>
    int Number { get; }

    DateTimeOffset At { get; }

    /// <summary>Whether the log was told.</summary>
    bool Published { get; }

    /// <summary>The log was told.</summary>
    void Tell();
}
