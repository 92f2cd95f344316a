using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Deadlines;

/// <summary>A unit that is late with so many things that it is no matter of single ones, which their owners are told of anyway. Chance has no part in it.</summary>
internal sealed class DeadlineJudge(IReadOnlyList<Series<LateCounts>> series, int least, AlertSeverity severity, int? level = null) : IJudge
{
    /// <summary>A unit in which a smaller part of what is open is late, has much to do and is not late.</summary>
    public const double LeastShare = 0.2;

    private readonly Dictionary<string, string?> _parents = series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal);

    public double? Stated => null;

    public IReadOnlyList<Finding> Judge(int period)
    {
        List<Finding> found = [];
        foreach (var one in series.Where(IsWatched))
        {
            var counts = one.At(period);
            if (!IsLate(counts)) continue;
            var day = TallyStep.Day.FirstOf(period);
            var severe = counts.Late >= 4 * least && 2 * counts.Late >= counts.Open && severity == AlertSeverity.Warning;
            found.Add(new(one.Unit, Better: false, severe ? AlertSeverity.Severe : severity, 1.0 / (1 + counts.Late), new()
            {
                From = day,
                To = day,
                Value = counts.Late,
                N = counts.Open,
                CasesLate = counts.CasesLate,
                CasesSoon = counts.CasesSoon,
                PromisesLate = counts.PromisesLate,
                Unanswered = counts.Unanswered,
            }));
        }

        return Fold.Of(found, _parents, (whole, part) => IsLate(LateCounts.Less(series.First(s => s.Unit == whole.Unit).At(period), series.First(s => s.Unit == part).At(period))) ? 0 : 1);
    }

    // In a whole company a few things are late on most days; it is a matter of the units, where there are any.
    private bool IsWatched(Series<LateCounts> one) => level is null ? one.Depth > 0 || series.Count == 1 : one.Depth == level;

    private bool IsLate(LateCounts counts) => counts.Late >= least && counts.Late >= LeastShare * counts.Open;
}
