using Heed.Facts.Queries;
using Heed.Understand.Dashboards;
using Heed.Understand.Reports;

namespace Heed.Web.Dashboards;

/// <summary>What a dashboard's address can ask for. The form's one list of choices holds measure and field together, with a colon between.</summary>
public sealed record DashboardQuery(string? Choice, string? Measure, string? Field, string? By, string? Every, string? Period, string? From, string? To, string? Where)
{
    public Period Days(TimeZoneInfo zone, TimeProvider time) => Dashboards.Period.Read(Period, From, To, zone, time);

    public ShowDashboard.Input Input(string source, Period period)
    {
        var choice = Choice?.Split(':', 2) is { Length: 2 } both ? both : null;
        return new(source)
        {
            Measure = Given(Measure) ?? choice?[0],
            Field = Given(Field) ?? choice?[1],
            By = Given(By),
            Every = Enum.TryParse<TimeBucket>(Every, true, out var every) && Enum.IsDefined(every) ? every : period.Every,
            From = period.From,
            To = period.To,
            Where = Given(Where),
        };
    }

    public static DashboardQuery Of(KeptView view) => new(null, view.Measure, view.Field, view.By, view.Every, view.Period, view.From, view.To, view.Where);

    /// <summary>The same, to be asked again later.</summary>
    public KeptView Keep(string source)
    {
        var choice = Choice?.Split(':', 2) is { Length: 2 } both ? both : null;
        return new()
        {
            Source = source,
            Measure = Given(Measure) ?? choice?[0],
            Field = Given(Field) ?? choice?[1],
            By = Given(By),
            Every = Given(Every),
            Period = Given(Period) ?? "1y",
            From = Given(From),
            To = Given(To),
            Where = Given(Where),
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
