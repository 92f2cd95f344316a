using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Readings;
using Heed.Web.Dashboards;

namespace Heed.Web.Signals;

/// <summary>What the list of signals draws.</summary>
/// <param name="Sources">All there are.</param>
/// <param name="Source">The one looked at; null for all whose signals may be seen one by one.</param>
/// <param name="Where">The filter as it was typed.</param>
/// <param name="WithWords">Only signals in which something was written.</param>
/// <param name="Period">The days.</param>
/// <param name="UnitNames">What units are called, by code.</param>
public sealed record SignalsView(IReadOnlyList<Source> Sources, Source? Source, string? Where, bool WithWords, Period Period, IReadOnlyDictionary<string, string> UnitNames)
{
    public FindSignals.Page? Page { get; init; }
    public Problem? Problem { get; init; }
}
