using Heed.Base.Workspaces;

namespace Heed.Base.Signals;

/// <summary>A signal as it stands in the log.</summary>
/// <param name="Seq">Its number, unique in the log.</param>
/// <param name="Workspace">Whose it is.</param>
/// <param name="Signal">What was heard.</param>
public sealed record LoggedSignal(long Seq, WorkspaceId Workspace, Signal Signal);

/// <summary>Some signals in commit order, and the place after the last of them.</summary>
public sealed record LogPage(IReadOnlyList<LoggedSignal> Signals, LogPosition End);
