using Heed.Base.Sources;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Readings;

/// <summary>A measure's value on some signals, with everything needed to trust it: n, what was left out, the interval, and what to mind.</summary>
public sealed record Reading
{
    public required string Measure { get; init; }
    public required int Version { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public required string Field { get; init; }

    /// <summary>The value on everything asked for; without value, n and interval where it may not be shown.</summary>
    public required Estimate Whole { get; init; }

    /// <summary>Whether nothing may be shown.</summary>
    public bool Suppressed { get; init; }

    /// <summary>How large groups must be; null where respondents were not promised to be seen in groups only.</summary>
    public Floors? Floors { get; init; }

    /// <summary>The first day told of; null for since ever. Where groups only were promised, the first of a month.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day told of; null for until now.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Answers left out because they are shown only in larger groups than were asked for.</summary>
    public long NotTold { get; init; }

    /// <summary>What was counted to get it; null where the whole is hidden.</summary>
    public Tally? Counted { get; init; }

    public IReadOnlyList<ReadingGroup> Groups { get; init; } = [];
    /// <summary>Where, within what was asked for, the question itself changed: a difference across one says nothing of the customers.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>How it was found, in words; empty unless asked for.</summary>
    public IReadOnlyList<string> Explanation { get; init; } = [];
}

/// <summary>One group of a breakdown.</summary>
/// <param name="By">Column and value for each part of the key; null where the signals had none.</param>
/// <param name="Estimate">The group's value; null where it is suppressed.</param>
/// <param name="AgainstRest">The group less all others together; null where suppressed, or where it was not asked for.</param>
public sealed record ReadingGroup(IReadOnlyList<KeyValuePair<string, string?>> By, Estimate? Estimate, Difference? AgainstRest = null)
{
    /// <summary>What was counted to get it; null where suppressed.</summary>
    public Tally? Counted { get; init; }

    /// <summary>Whether it was asked in older words, and carried over to those asked now.</summary>
    public bool Bridged { get; init; }

    /// <summary>Whether the group is too small to be shown.</summary>
    public bool Suppressed => Estimate is null;

    /// <summary>How it stands against the rest.</summary>
    public GroupStanding Standing => AgainstRest switch
    {
        { Significant: true, IntervalHoldsValue: true, Value: { } value } => value > 0 ? GroupStanding.Higher : GroupStanding.Lower,
        { Value: not null, IntervalHoldsValue: false } => GroupStanding.Few,
        { Value: not null } when Estimate?.N < Measures.Reports.Warnings.FewAnswers => GroupStanding.Few,
        { Value: not null } => GroupStanding.Same,
        _ => GroupStanding.NotCompared,
    };

    /// <summary>Whether it differs from the rest beyond chance.</summary>
    public bool StandsOut => Standing is GroupStanding.Higher or GroupStanding.Lower;

    /// <summary>Whether it stands for several groups that are too small alone; the key names what they have in common, or nothing.</summary>
    public bool IsRolledUp { get; init; }
}
