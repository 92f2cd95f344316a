namespace Heed.Measures.Effects;

/// <summary>
/// How errors of a series hang together: variance σ²·((1 − noise)·φ^|i−j| + noise·(i = j)·h/n_i), h the harmonic mean of the n: a part that lingers from
/// period to period, and a part of mere sampling that shrinks with the answers.
/// </summary>
/// <param name="Phi">Correlation of the lingering part with itself a period later, 0 to below 1.</param>
/// <param name="Noise">Share of the variance that is sampling, 0 to 1.</param>
/// <param name="Spread">Standard deviation a priori of the coefficients of the season, in units of σ; 0 for no season.</param>
public readonly record struct ErrorShape(double Phi, double Noise, double Spread = 0);
