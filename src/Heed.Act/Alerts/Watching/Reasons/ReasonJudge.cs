using Heed.Measures.Intervals;
using Heed.Measures.Trends;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Reasons;

/// <summary>
/// A label that more of those who gave any name than in the half year before: exact at any number of answers, as with shares on charts, but told of only where
/// it rises. Weeks in which it was on the rise are no yardstick for those after them. Themes found in words have their place here too.
/// </summary>
internal sealed class ReasonJudge : IJudge
{
    /// <summary>Weeks looked back.</summary>
    public const int Back = 26;

    /// <summary>Weeks before anything is judged.</summary>
    public const int Fewest = 8;

    /// <summary>Fewer naming it are left alone.</summary>
    public const int Least = 5;

    /// <summary>A share that is not so much higher is left alone, however unlikely.</summary>
    public const double Clearly = 1.3;

    private readonly IReadOnlyList<Series<ReasonCounts>> _series;
    private readonly double _falseAlarms;
    private readonly AlertSeverity _severity;
    private readonly string _field;
    private readonly string[] _labels;
    private readonly int _start;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _found = [];
    private readonly HashSet<(string, string, int)> _rising = [];

    /// <param name="series">Reasons a week of everything and of each unit.</param>
    /// <param name="falseAlarms">A month, over all units and labels.</param>
    /// <param name="severity">Of what is found.</param>
    /// <param name="field">The field with the labels.</param>
    /// <param name="last">The last week that is over.</param>
    /// <param name="level">Only this level of the tree; null for all.</param>
    public ReasonJudge(IReadOnlyList<Series<ReasonCounts>> series, double falseAlarms, AlertSeverity severity, string field, int last, int? level = null)
    {
        (_series, _falseAlarms, _severity, _field) = (series, falseAlarms, severity, field);
        var whole = series.Single(s => s.Unit == Series.Whole);
        _start = whole.Counts.Count == 0 ? last + 1 : whole.Counts.Keys.Min();
        _labels = [.. whole.Counts.Values.SelectMany(c => c.Given?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Series<ReasonCounts>[] watched = [.. series.Where(s => level is null || s.Depth == level)];
        for (var week = _start + Fewest; week <= last; week++) _found[week] = JudgeIn(watched, week);
    }

    public double? Stated => _falseAlarms;

    public IReadOnlyList<Finding> Judge(int period) => _found.GetValueOrDefault(period, []);

    private IReadOnlyList<Finding> JudgeIn(Series<ReasonCounts>[] watched, int week)
    {
        var risk = Math.Min(0.01, _falseAlarms / (Math.Max(1, watched.Length * _labels.Length) * TallyStep.Week.AMonth()));
        List<Finding> found = [];
        foreach (var one in watched)
        {
            var now = one.At(week);
            foreach (var label in _labels)
            {
                var named = now.Of(label);
                if (named < Least) continue;
                var before = Before(one, label, week);
                var expected = (before.Hits + 0.5) / (before.N + 1);
                var chance = AtLeast(before, named, now.Answers);
                if (chance > risk || named < Clearly * expected * now.Answers) continue;
                _rising.Add((one.Unit, label, week));
                found.Add(new(one.Unit, Better: false, _severity, chance, new()
                {
                    From = TallyStep.Week.FirstOf(week),
                    To = TallyStep.Week.LastOf(week),
                    Field = _field,
                    Choice = label,
                    Value = 100.0 * named / now.Answers,
                    N = now.Answers,
                    Expected = before.N > 0 ? 100 * before.Share : 0,
                    Past = (long)before.N,
                    Chance = chance,
                }));
            }
        }

        return Fold.Of(found, _series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), (whole, part) => Left(whole, part, week));
    }

    private double Left(Finding whole, string part, int week)
    {
        var label = whole.Numbers.Choice!;
        var (all, some) = (_series.First(s => s.Unit == whole.Unit), _series.First(s => s.Unit == part));
        var (before, beforePart) = (Before(all, label, week), Before(some, label, week));
        var past = new Proportion(Math.Max(0, Math.Min(before.Hits - beforePart.Hits, before.N - beforePart.N)), Math.Max(0, before.N - beforePart.N));
        var (now, nowPart) = (all.At(week), some.At(week));
        return AtLeast(past, now.Of(label) - nowPart.Of(label), now.Answers - nowPart.Answers);
    }

    private Proportion Before(Series<ReasonCounts> one, string label, int week)
    {
        var (named, answers, weeks) = (0L, 0L, 0);
        for (var b = week - 1; b >= _start && weeks < Back; b--)
        {
            if (_rising.Contains((one.Unit, label, b))) continue;
            var counts = one.At(b);
            (named, answers, weeks) = (named + counts.Of(label), answers + counts.Answers, weeks + 1);
        }

        return new(named, answers);
    }

    private static double AtLeast(Proportion before, long named, long answers)
    {
        if (named <= 0) return 1;
        var outlook = Outlook.OfShare(before, (int)answers);
        var sum = 0.0;
        for (var count = (int)named; count <= answers; count++) sum += outlook.Probability(count);
        return sum;
    }
}
