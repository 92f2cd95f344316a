using Heed.Readings.Drivers;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Reports;

/// <summary>What a report says of a source: its dashboard, and what the score hangs on.</summary>
/// <param name="Board">The numbers of the dashboard.</param>
/// <param name="Drivers">What the score hangs on; null where there are too few answers, or nothing it could hang on.</param>
/// <param name="UnitNames">What units are called, by code.</param>
public sealed record Report(Dashboard Board, DriversReading? Drivers, IReadOnlyDictionary<string, string> UnitNames);
