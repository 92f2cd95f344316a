using Heed.Act.Cases;
using Heed.Act.Promises;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Act.Alerts.Watches;

/// <summary>What is watched without anybody having asked: each source's main score and its silence, storms of reviews, reasons on the rise, deadlines.</summary>
public static class UsualWatches
{
    /// <summary>The kind of source whose low answers are for all to see.</summary>
    public const string Reviews = "review";

    public static IEnumerable<(string Origin, WatchSettings Settings)> Of(IEnumerable<Source> sources)
    {
        yield return ("deadlines", new() { Kind = AlertKind.Deadlines });
        foreach (var source in sources.Where(s => s.Key is not (CaseSource.Key or PromiseSource.Key)))
        {
            if (ScoreOf(source) is not { } score) continue;
            var settings = new WatchSettings { Source = source.Key, Field = score.Field };
            yield return ($"chart:{source.Key}", settings with { Kind = AlertKind.Chart, Measure = score.Measure });
            // Of confidential answers only whole months in large groups are known: too little for what happens within days.
            if (source.Mode != Mode.Identified) continue;
            yield return ($"silence:{source.Key}", settings with { Kind = AlertKind.Silence });
            if (source.Kind == Reviews) yield return ($"storm:{source.Key}", settings with { Kind = AlertKind.Storm });
            if (source.Fields.Find(f => f.FieldType().Kind == FieldKind.Multi) is { } reasons) yield return ($"reasons:{source.Key}", settings with { Kind = AlertKind.Reasons, Field = reasons.Name });
        }
    }

    /// <summary>A source's main score: recommendation before satisfaction before effort before other ratings; null where it has none.</summary>
    public static (string Field, string Measure)? ScoreOf(Source source) => source.Fields
        .Select(field => (field.Name, Measure: MeasureOf(field.FieldType()), Rank: RankOf(field.FieldType().Kind)))
        .Where(f => f.Measure is not null).OrderBy(f => f.Rank).Select(f => ((string, string)?)(f.Name, f.Measure!)).FirstOrDefault();

    /// <summary>The measure a type of field was made for; null where there is none.</summary>
    public static string? MeasureOf(FieldType type) => type.Kind switch
    {
        FieldKind.Csat => "csat",
        FieldKind.Rating => "mean",
        _ when type.IsScale => type.Name,
        _ => null,
    };

    private static int RankOf(FieldKind kind) => kind switch { FieldKind.Nps => 0, FieldKind.Csat => 1, FieldKind.Rating => 3, _ => 2 };
}
