using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Facts;

namespace Heed.Readings;

/// <summary>Makes columns that are damaged or missing again from the log.</summary>
public sealed class HealFacts(IFactStore facts, SignalReader log)
{
    /// <returns>The files that were damaged.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel) => await facts.HealAsync(ReadAsync, cancel);

    private async Task<IReadOnlyList<Fact>> ReadAsync(LogRange range, CancellationToken cancel) =>
        [.. (await log.BetweenAsync(new WorkspaceId(range.Workspace), range.Source, range.FirstSeq, range.LastSeq, LogPosition.Parse(range.Checkpoint), cancel)).Select(FactsFollower.ToFact)];
}
