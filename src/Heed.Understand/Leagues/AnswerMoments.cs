using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Understand.Leagues;

/// <summary>Count, mean and spread of single answers behind an estimate, led back from its standard error.</summary>
internal static class AnswerMoments
{
    /// <param name="estimate">With a value; for net scores by the Wald method.</param>
    public static Moments Of(Estimate estimate)
    {
        var (n, mean, error) = (estimate.N, estimate.Value!.Value, estimate.StandardError ?? 0);
        // A mean's error is s/√n with s² = M2/(n − 1); that of shares and of NPS has M2/n.
        var squares = error * error * n * (estimate.Unit is MeasureUnits.Percent or MeasureUnits.Points ? n : n - 1);
        return new(n, mean, squares, mean, mean);
    }
}
