using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Readings.Own;

/// <summary>Finds measures, built in or a workspace's own; see <see cref="MeasureBook"/>.</summary>
public sealed class FindMeasure(MeasureShelf shelf)
{
    public async ValueTask<Result<AskedMeasure>> RunAsync(string asked, WorkspaceId workspace, CancellationToken cancel) => (await BookAsync(workspace, cancel)).Find(asked);

    /// <summary>All that are offered: those built in, then one's own.</summary>
    public async ValueTask<IReadOnlyList<AskedMeasure>> OfferedAsync(WorkspaceId workspace, CancellationToken cancel) => (await BookAsync(workspace, cancel)).Offered;

    /// <summary>All there are, to look up several at once.</summary>
    public async ValueTask<MeasureBook> BookAsync(WorkspaceId workspace, CancellationToken cancel) => new(await shelf.AllAsync(workspace, cancel));
}
