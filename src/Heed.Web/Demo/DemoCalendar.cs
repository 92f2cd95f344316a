namespace Heed.Web.Demo;

/// <summary>What a day changes, added to the drivers' impressions and to the recommendation itself.</summary>
public readonly record struct DemoShifts(double Waiting, double ProblemSolving, double Information, double MobileApp, double Direct)
{
    public double Of(int driver) => driver switch
    {
        DemoModel.Waiting => Waiting,
        DemoModel.ProblemSolving => ProblemSolving,
        DemoModel.Information => Information,
        DemoModel.MobileApp => MobileApp,
        _ => 0,
    };
}

/// <summary>The demo company's two years: what happens when, and how busy each day is.</summary>
public sealed class DemoCalendar
{
    // Weeks of the failure, then of the recovery, as what they do to waiting and problem solving.
    private static readonly double[] s_failure = [-1.1, -1.7, -1.7, -1.7, -1.7, -1.6, -1.3, -0.7, -0.3, 0];
    private const double Recovered = 0.2;
    private const double Worst = -1.7;

    public const int FailureWeeks = 7;
    public const double ReleaseEffect = 0.5;

    public DemoCalendar(DemoSettings settings)
    {
        FirstDay = settings.EndsOn.AddDays(1 - settings.Days);
        Days = settings.Days;
        var monday = settings.EndsOn.AddDays(-(((int)settings.EndsOn.DayOfWeek + 6) % 7));
        FailureFrom = monday.AddDays(-30 * 7);
        RecoveryFrom = FailureFrom.AddDays(FailureWeeks * 7);
        ReleaseOn = monday.AddDays(-40 * 7);
    }

    public DateOnly FirstDay { get; }
    public int Days { get; }

    /// <summary>The Monday, thirty weeks before the last day's, on which one region moves to a new core system.</summary>
    public DateOnly FailureFrom { get; }

    /// <summary>The Monday on which that region's recovery begins.</summary>
    public DateOnly RecoveryFrom { get; }

    /// <summary>The Monday, forty weeks before the last day's, on which one country gets a new app.</summary>
    public DateOnly ReleaseOn { get; }

    public bool Failing(DemoBranch branch, DateOnly day) => branch.Region == DemoUnits.FailingRegion && day >= FailureFrom && day < RecoveryFrom;

    /// <summary>Within ten weeks of the recovery's start: people still speak of it.</summary>
    public bool Recovering(DemoBranch branch, DateOnly day) => branch.Region == DemoUnits.FailingRegion && day >= RecoveryFrom && day < RecoveryFrom.AddDays(70);

    public bool Released(DemoBranch branch, DateOnly day) => branch.Country == DemoUnits.ReleaseCountry && day >= ReleaseOn;

    public DemoShifts Shifts(DemoBranch branch, DateOnly day)
    {
        var monday = day.DayOfWeek == DayOfWeek.Monday ? -0.08 : 0;
        var app = Released(branch, day) ? ReleaseEffect : 0;
        if (branch.Region != DemoUnits.FailingRegion || day < FailureFrom) return new(0, 0, 0, app, monday);
        var week = (day.DayNumber - FailureFrom.DayNumber) / 7;
        var shift = week < s_failure.Length ? s_failure[week] : Recovered;
        var severity = Math.Max(0, shift / Worst);
        return new(shift, shift, -0.6 * severity, app, monday + (DemoModel.FailureDirect * severity));
    }

    /// <summary>How many answer on a day beside an average one: growing by two thirds over the two years, fewer at weekends, in July and at Christmas.</summary>
    public double Volume(DateOnly day)
    {
        var growth = 0.75 + (0.5 * (day.DayNumber - FirstDay.DayNumber) / Days);
        var week = day.DayOfWeek switch { DayOfWeek.Saturday => 0.55, DayOfWeek.Sunday => 0.45, DayOfWeek.Monday => 1.25, DayOfWeek.Friday => 1.1, _ => 1.22 };
        var season = (day.Month, day.Day) switch { (7, _) => 0.75, (12, >= 20) => 0.6, (1, < 3) => 0.6, _ => 1.03 };
        return growth * week * season;
    }
}
