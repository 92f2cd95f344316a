using Heed.Measures.Fields;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

/// <summary>R's own data sets by group.</summary>
internal static class Groups
{
    internal static double[][] Numbers(string name) =>
        [.. ReferenceFile.Read("comparisons.json").GetProperty(name).EnumerateObject().Select(group => group.Value.EnumerateArray().Select(x => x.GetDouble()).ToArray())];

    internal static Moments[] Moments(string name) => [.. Numbers(name).Select(group => Tallies.Moments(group))];

    internal static IReadOnlyDictionary<int, long> Histogram(IEnumerable<double> numbers) =>
        numbers.CountBy(number => (int)number).ToDictionary(bin => bin.Key, bin => (long)bin.Value);
}
