using Heed.Measures.Fields;

namespace Heed.Facts.Queries;

/// <summary>What a store counted, and how it went about it.</summary>
/// <param name="Groups">A group for every key that has rows, in order of their keys; without grouping exactly one, perhaps empty.</param>
/// <param name="Plan">In words, what was scanned and what was answered without scanning.</param>
public sealed record FactAnswer(IReadOnlyList<FactGroup> Groups, IReadOnlyList<string> Plan);

/// <summary>One group: a key part for each column of <see cref="FactQuery.By"/> and, last, the time bucket; null where the row had no value.</summary>
public sealed record FactGroup(IReadOnlyList<string?> Key, Tally Tally)
{
    /// <summary>How many different customers its rows are of, exactly; rows of nobody known are of none. Null unless asked for.</summary>
    public long? Customers { get; init; }
}
