using Heed.Act.Alerts.Watches;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching;

/// <summary>A kind of watch: reads what it needs, and hands it to its judge.</summary>
public interface IWatchKind
{
    AlertKind Kind { get; }

    Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel);
}

/// <summary>What is to be judged.</summary>
/// <param name="Settings">What is watched for.</param>
/// <param name="Since">The day the series begins; null where nobody has looked yet.</param>
/// <param name="NewTimes">Units for which a new time began.</param>
/// <param name="From">The first day to be judged.</param>
/// <param name="Today">The last day, which is not over.</param>
/// <param name="FalseAlarms">A month, over all its units.</param>
/// <param name="Tree">The units.</param>
/// <param name="Zone">Where days begin.</param>
/// <param name="Actor">Whose workspace.</param>
public sealed record WatchQuestion(
    WatchSettings Settings, DateOnly? Since, IReadOnlyList<NewTime> NewTimes, DateOnly From, DateOnly Today, double FalseAlarms, UnitTree Tree, TimeZoneInfo Zone, Actor Actor)
{
    /// <summary>Only so much of a source is read that nobody has looked at yet.</summary>
    public const int MostDays = 731;

    public SeriesQuestion Asked => new()
    {
        Source = Settings.Source,
        Measure = Settings.Measure,
        Field = Settings.Field,
        Where = Settings.Where.Length == 0 ? null : Settings.Where,
    };
}

/// <summary>What was read, ready to be judged.</summary>
/// <param name="Judge">Who judges.</param>
/// <param name="Step">By which stretches of time.</param>
/// <param name="Parents">The unit above each.</param>
/// <param name="Since">The day the series begins.</param>
public sealed record Watched(IJudge Judge, TallyStep Step, IReadOnlyDictionary<string, string?> Parents, DateOnly? Since);
