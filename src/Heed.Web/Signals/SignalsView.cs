using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Readings;
using Heed.Web.Dashboards;

namespace Heed.Web.Signals;

/// <summary>What the list of signals draws.</summary>
public sealed record SignalsView(IReadOnlyList<Source> Sources, Source? Source, string? Where, Period Period, IReadOnlyDictionary<string, string> UnitNames)
{
    public FindSignals.Page? Page { get; init; }
    public Problem? Problem { get; init; }
}
