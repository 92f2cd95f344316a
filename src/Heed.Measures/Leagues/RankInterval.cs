namespace Heed.Measures.Leagues;

/// <summary>Where in the table a unit stands; 1 is the highest value.</summary>
/// <param name="Best">The highest place it may well hold.</param>
/// <param name="Worst">The lowest.</param>
/// <param name="Expected">Mean of the places it may hold, from 1 to the number of units.</param>
public readonly record struct RankInterval(int Best, int Worst, double Expected);
