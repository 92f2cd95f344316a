using Heed.Act.Cases;
using Heed.Base.Results;

namespace Heed.Act.Promises;

/// <summary>By when, as people say it: within so many business days, by a day, or at an instant. Days end when the desk closes.</summary>
public sealed record PromiseDue
{
    /// <summary>Nobody can be held to what is further off.</summary>
    public const int MostDays = 1_000;

    private PromiseDue() { }

    public int? Days { get; private init; }
    public DateOnly? Day { get; private init; }
    public DateTimeOffset? Instant { get; private init; }

    /// <summary>0 for today, 1 for the next day the desk is open.</summary>
    public static PromiseDue In(int businessDays) => new() { Days = businessDays };

    public static PromiseDue By(DateOnly day) => new() { Day = day };

    public static PromiseDue By(DateTimeOffset instant) => new() { Instant = instant };

    /// <summary>The instant it comes to; a problem at <paramref name="path"/> where that is past or too far.</summary>
    internal Result<DateTimeOffset> At(CaseTurn turn, string path)
    {
        if (Days is < 0 or > MostDays) return PromisesErrors.Invalid(path, $"must be from 0 to {MostDays} business days.");
        var at = Days is { } days ? turn.Desk.ClosingAfter(turn.Now, days) : Day is { } day ? turn.Desk.ClosingOf(day) : Instant!.Value;
        if (at <= turn.Now) return PromisesErrors.Invalid(path, "has passed already; choose a later one.");
        return at > turn.Now.AddDays(MostDays) ? PromisesErrors.Invalid(path, $"is too far off: {MostDays} days from now at most.") : at;
    }
}
