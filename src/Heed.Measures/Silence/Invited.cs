namespace Heed.Measures.Silence;

/// <summary>Someone who was asked.</summary>
/// <param name="Known">What is known of everyone asked, as numbers (a category as a column of 0 and 1 a value but one).</param>
/// <param name="Score">The answer; null where there was none.</param>
public sealed record Invited(double[] Known, double? Score);
