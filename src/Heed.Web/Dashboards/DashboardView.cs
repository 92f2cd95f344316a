using Heed.Understand.Dashboards;

namespace Heed.Web.Dashboards;

/// <summary>What the dashboard page draws.</summary>
/// <param name="Dashboard">The numbers.</param>
/// <param name="Asked">What was asked, kept in the form as it was typed.</param>
/// <param name="Period">The days.</param>
/// <param name="UnitNames">What units are called, by code.</param>
public sealed record DashboardView(Dashboard Dashboard, ShowDashboard.Input Asked, Period Period, IReadOnlyDictionary<string, string> UnitNames)
{
    /// <summary>Whether a stranger looks at it by a link: numbers, and nothing that leads on from them.</summary>
    public bool Shared { get; init; }
}
