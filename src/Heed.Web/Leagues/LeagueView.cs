using Heed.Understand.Leagues;
using Heed.Web.Dashboards;

namespace Heed.Web.Leagues;

/// <summary>What the league page draws.</summary>
/// <param name="Table">The numbers.</param>
/// <param name="Asked">What was asked, kept in the form as it was typed.</param>
/// <param name="Period">The days.</param>
/// <param name="UnitNames">What units are called, by code.</param>
public sealed record LeagueView(LeagueTable Table, ShowLeague.Input Asked, Period Period, IReadOnlyDictionary<string, string> UnitNames);
