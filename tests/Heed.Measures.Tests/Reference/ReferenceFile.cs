using System.Text.Json;

namespace Heed.Measures.Tests.Reference;

/// <summary>Reads the values copied from R, statsmodels and mpmath.</summary>
internal static class ReferenceFile
{
    internal static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", name)));
        return document.RootElement.Clone();
    }

    internal static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    internal static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
