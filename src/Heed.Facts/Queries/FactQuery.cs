using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Facts.Queries;

/// <summary>A question to the store, as a value: which rows, which field, by what.</summary>
public sealed record FactQuery
{
    public required int Workspace { get; init; }

    /// <summary>One source or more; rows of all are counted together unless grouped by <c>source</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The field to count; null counts rows only.</summary>
    public string? Field { get; init; }

    public Expression? Where { get; init; }

    /// <summary>Whether all rows of a customer count, or the newest.</summary>
    public CustomerRows Customers { get; init; }

    /// <summary>Whether each group is to say how many different customers its rows are of.</summary>
    public bool CountsCustomers { get; init; }

    /// <summary>How much is to be known of the field's numbers.</summary>
    public NumberDetail Numbers { get; init; }

    /// <summary>Up to three columns: fields of labels or whole numbers, attributes, dimensions.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>A time bucket as the last part of every group's key; null for none.</summary>
    public TimeBucket? Every { get; init; }

    public TimeRange Range { get; init; } = TimeRange.Always;

    /// <summary>Where days begin and end.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
