using System.Text.Json;
using Heed.Measures.Effects;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Effects;

/// <summary>The series of effects.json, made and fitted in R.</summary>
internal static class Interrupted
{
    internal static JsonElement Reference { get; } = ReferenceFile.Read("effects.json");

    internal static int Start => (int)Reference.Number("start");

    internal static int[] LeftOut => [.. Reference.Numbers("left_out").Select(t => (int)t)];

    internal static SeriesPoint[] Points(int[] leftOut)
    {
        var (y, n) = (Reference.Numbers("y"), Reference.Numbers("n"));
        return [.. y.Select((value, t) => new SeriesPoint(t, value, n[t])).Where(point => !leftOut.Contains(point.Period))];
    }

    internal static EffectQuestion Question(SeriesPoint[] points, double? season) => new(points, Start) { SeasonLength = season };
}
