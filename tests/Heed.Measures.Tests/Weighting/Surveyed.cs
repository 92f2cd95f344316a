using System.Text.Json;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

/// <summary>120 made-up answers weighted by R's survey.</summary>
internal static class Surveyed
{
    internal static JsonElement Reference { get; } = ReferenceFile.Read("weighting.json");

    internal static int[] Answers { get; } = Whole("y");

    internal static double[] Base { get; } = Reference.Numbers("base");

    internal static int[] Groups { get; } = Whole("group");

    internal static Margin Age { get; } = new("age", Whole("age"), Reference.Numbers("age_shares"));

    internal static Margin Region { get; } = new("region", Whole("reg"), Reference.Numbers("reg_shares"));

    private static int[] Whole(string name) => [.. Reference.Numbers(name).Select(number => (int)number)];
}
