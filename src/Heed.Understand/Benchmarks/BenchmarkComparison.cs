using Heed.Measures.Reports;

namespace Heed.Understand.Benchmarks;

/// <summary>A reading of ours beside one reference point.</summary>
/// <param name="Benchmark">The reference point.</param>
/// <param name="Method">How it was measured.</param>
/// <param name="Kinship">How near that is to how ours was measured.</param>
/// <param name="SameScale">Whether both can stand on one axis.</param>
/// <param name="Difference">Ours less the reference; null where the methods differ, and where we have no reading.</param>
/// <param name="Clear">Whether our whole interval lies on one side of the reference. The reference's own uncertainty is seldom published and not counted.</param>
public sealed record BenchmarkComparison(Benchmark Benchmark, BenchmarkMethod Method, Kinship Kinship, bool SameScale, double? Difference, bool Clear)
{
    public static BenchmarkComparison Of(Benchmark benchmark, BenchmarkMethod method, Kinship kinship, Estimate? ours, (double? Least, double? Most) ends)
    {
        var sameScale = kinship != Kinship.OtherMethod || (ends.Least == Math.Floor(method.Least / 100) * 100 && ends.Most == method.Most);
        if (kinship == Kinship.OtherMethod || ours?.Value is not { } value) return new(benchmark, method, kinship, sameScale, null, false);
        var clear = ours.IntervalHoldsValue && (ours.Low > benchmark.Value || ours.High < benchmark.Value);
        return new(benchmark, method, kinship, sameScale, value - benchmark.Value, clear);
    }
}
