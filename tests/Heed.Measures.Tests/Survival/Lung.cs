using Heed.Measures.Survival;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Survival;

/// <summary>R's data set: how long patients lived, of either sex.</summary>
internal static class Lung
{
    internal static Lifetime[] Lives(int? sex) =>
    [
        .. ReferenceFile.Read("survival.json").GetProperty("lung").EnumerateArray()
            .Where(row => sex is null || row[2].GetInt32() == sex)
            .Select(row => new Lifetime(row[0].GetDouble(), row[1].GetInt32() == 1)),
    ];
}
