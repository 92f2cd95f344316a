using System.Threading.Channels;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Readings.Exports.Spreadsheets;

namespace Heed.Readings.Exports;

/// <summary>
/// Writes out a source's signals one by one, in the order they came. Where respondents were promised to be seen in groups only there is no such
/// export. Nothing but some pages is held in memory, however many there are.
/// </summary>
public sealed class ExportSignals(IFactStore facts, SignalReader log, SourceCatalogue catalogue, FindWorkspace workspaces, ListUnits listUnits, TimeProvider time)
{
    private const int PageSize = 2_000;
    private const int PagesAhead = 4;

    /// <param name="Source">Which source.</param>
    /// <param name="Where">A filter expression.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    /// <param name="Format">Written as.</param>
    public sealed record Input(string Source, string? Where = null, DateOnly? From = null, DateOnly? To = null, ExportFormat Format = ExportFormat.Csv)
    {
        /// <summary>In which labels are told, where the format tells them in words.</summary>
        public string Language { get; init; } = "en";
    }

    /// <summary>What will be written, found before the first byte, so that a refusal can still be told.</summary>
    public async Task<Result<Export>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.From > input.To) return ReadingsErrors.BadRange;
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        if (source.Mode != Mode.Identified) return ReadingsErrors.OnlyGroups(source.Title);
        if (Filter.Parse(input.Where, [source]).Failed(out var problem, out var filter)) return problem;
        if (input.Format == ExportFormat.Xlsx && new SignalColumns(source).Names.Count is > WorkbookWriter.MostColumns and var many) return ExportsErrors.TooManyColumns(many, WorkbookWriter.MostColumns);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var condition = filter.Condition is { } asked ? UnitLevels.Expand(asked, await listUnits.RunAsync(actor, cancel)) : null;
        try
        {
            // What passes is counted in columns, not in the log; without a condition the log is gone through as it stands.
            var chosen = condition is null && input.From is null && input.To is null
                ? null
                : await facts.FoldAsync(
                    new ValuesQuery { Workspace = actor.Workspace.Value, Sources = [source.Key], Fields = [], Where = condition, Range = DayRange.Of(input.From, input.To, zone), Zone = zone },
                    () => new List<long>(), block => [.. block.Seqs], (all, more) => [.. all, .. more], cancel);
            chosen?.Sort();
            return new Export(source, zone, input.Language, input.Format, TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone), (write, stop) => PagesAsync(actor.Workspace, source.Key, chosen, write, stop));
        }
        catch (FactsException refused)
        {
            return ReadingsErrors.BadQuestion(refused.Message);
        }
    }

    /// <summary>Reads pages ahead while those before are written.</summary>
    private async Task PagesAsync(WorkspaceId workspace, string source, List<long>? chosen, Func<IReadOnlyList<LoggedSignal>, Task> write, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pages = Channel.CreateBounded<IReadOnlyList<LoggedSignal>>(PagesAhead);
        var reading = Task.Run(
            async () =>
            {
                try
                {
                    await foreach (var page in chosen is null ? AllAsync(workspace, source, stop.Token) : ChosenAsync(workspace, chosen, stop.Token)) await pages.Writer.WriteAsync(page, stop.Token);
                    pages.Writer.Complete();
                }
                catch (Exception failure)
                {
                    pages.Writer.Complete(failure);
                }
            },
            stop.Token);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancel)) await write(page);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<LoggedSignal>> AllAsync(WorkspaceId workspace, string source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var page = await log.OfSourceAsync(workspace, source, after, long.MaxValue, PageSize, cancel);
            if (page.Count > 0) yield return page;
            if (page.Count < PageSize) yield break;
            after = page[^1].Seq;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<LoggedSignal>> ChosenAsync(WorkspaceId workspace, List<long> chosen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var places in chosen.Chunk(PageSize)) yield return await log.AtAsync(workspace, places, cancel);
    }
}
