using System.Runtime.CompilerServices;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;

namespace Heed.Readings;

/// <summary>Signals that pass a filter, for areas that know no store: the newest of them with how many there are, or all of them.</summary>
public sealed class SearchSignals(FindSignals find)
{
    private const int PageSize = 1_000;

    /// <param name="Sources">Where they came from; each must be one whose signals may be seen one by one.</param>
    /// <param name="Where">A filter expression.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    /// <param name="WithWords">Only those in which someone wrote something.</param>
    public sealed record Input(IReadOnlyList<string> Sources, string? Where = null, DateOnly? From = null, DateOnly? To = null, bool WithWords = false);

    /// <param name="Total">How many there are.</param>
    /// <param name="Newest">Some of them, the newest first.</param>
    public sealed record Found(long Total, IReadOnlyList<LoggedSignal> Newest);

    public async Task<Result<Found>> RunAsync(Input input, int most, Actor actor, CancellationToken cancel)
    {
        var found = await find.RunAsync(new(input.Sources, input.Where, input.From, input.To, Limit: most, WithWords: input.WithWords), actor, cancel);
        return found.Failed(out var problem, out var page) ? problem : new Found(page.Total, page.Signals);
    }

    /// <summary>All of them, the newest first, read as they are asked for. Ask <see cref="RunAsync"/> first whether the question can be asked at all.</summary>
    public async IAsyncEnumerable<LoggedSignal> AllAsync(Input input, Actor actor, [EnumeratorCancellation] CancellationToken cancel)
    {
        FactRow? after = null;
        do
        {
            var found = await find.RunAsync(new(input.Sources, input.Where, input.From, input.To, after, PageSize, input.WithWords), actor, cancel);
            if (found.Failed(out _, out var page)) yield break;
            foreach (var signal in page.Signals) yield return signal;
            after = page.Next;
        }
        while (after is not null);
    }
}
