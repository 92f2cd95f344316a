using Heed.Base.Workspaces;

namespace Heed.Base.Signals;

/// <summary>Commits batches to an engine; called by one task at a time.</summary>
internal interface ISignalWriter : IAsyncDisposable
{
    /// <summary>One durable transaction. For each hand-over, for each of its signals: whether it was new.</summary>
    Task<IReadOnlyList<IReadOnlyList<bool>>> WriteAsync(IReadOnlyList<(WorkspaceId Workspace, IReadOnlyList<Signal> Signals)> batch);
}
