namespace Heed.Measures.Trends;

/// <summary>A group on a CUSUM.</summary>
/// <param name="Sum">After the group, in answers: the hits in excess of the reference share since the last time they were none.</param>
/// <param name="Flagged">Whether the decision interval was reached; the sum then starts again at 0.</param>
public readonly record struct CusumPoint(double Sum, bool Flagged);
