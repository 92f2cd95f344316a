using Heed.Measures.Drivers;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Drivers;

/// <summary>Cross-products and correlations of the reference data, and of made-up ones.</summary>
internal static class Modelled
{
    internal static CrossProducts Products(IEnumerable<double[]> rows)
    {
        CrossProducts? products = null;
        foreach (var row in rows) (products ??= new(row.Length)).Add(row);
        return products!;
    }

    internal static Correlations Reference(string name) =>
        Correlations.Of(Products(ReferenceFile.Read("drivers.json").GetProperty(name).GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())))!;

    /// <summary>Drivers that all lean on one thing, each a little less on the outcome than the one before.</summary>
    internal static IEnumerable<double[]> Rows(int n, int drivers, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < n; i++)
        {
            var common = Normal(random);
            var row = new double[drivers + 1];
            row[0] = Normal(random) * 2;
            for (var j = 1; j <= drivers; j++)
            {
                row[j] = 50 + common + Normal(random);
                row[0] += (row[j] - 50) / j;
            }

            yield return row;
        }
    }

    internal static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
