using Heed.Base.Sources;

namespace Heed.Understand.Dashboards;

/// <summary>What can be asked of a source; known also where what was asked can't be answered.</summary>
/// <param name="Source">The source.</param>
/// <param name="Choices">Every measure with a field of the source it is for, the main one first.</param>
/// <param name="Columns">What groups can be made by, the units first.</param>
public sealed record DashboardOffer(Source Source, IReadOnlyList<MeasureChoice> Choices, IReadOnlyList<string> Columns)
{
    /// <summary>What is compared by where nobody said.</summary>
    public string? DefaultColumn => Columns.Count > 0 ? Columns[0] : null;
}
