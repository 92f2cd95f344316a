using Heed.Measures.Trends;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Silence;

/// <summary>
/// Fewer answers than a source's own weeks make likely, and, of a unit, fewer than its part of what the others got: so holidays make nobody silent.
/// Poisson's distribution, as wide as the weeks before were scattered. Silent weeks are no yardstick for those after them.
/// </summary>
internal sealed class SilenceJudge : IJudge
{
    /// <summary>Weeks looked back.</summary>
    public const int Back = 26;

    /// <summary>Weeks before anything is judged.</summary>
    public const int Fewest = 8;

    /// <summary>More than this part of what was expected is no silence, however unlikely.</summary>
    public const double Markedly = 0.6;

    private const int Year = 52;
    private readonly IReadOnlyList<Series<long>> _series;
    private readonly Series<long> _whole;
    private readonly double _falseAlarms;
    private readonly AlertSeverity _severity;
    private readonly int _start;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _found = [];
    private readonly HashSet<(string, int)> _silent = [];

    /// <param name="series">Answers a week of everything and of each unit.</param>
    /// <param name="falseAlarms">A month, over all.</param>
    /// <param name="severity">Of what is found.</param>
    /// <param name="last">The last week that is over.</param>
    /// <param name="level">Only this level of the tree; null for all.</param>
    public SilenceJudge(IReadOnlyList<Series<long>> series, double falseAlarms, AlertSeverity severity, int last, int? level = null)
    {
        (_series, _falseAlarms, _severity) = (series, falseAlarms, severity);
        _whole = series.Single(s => s.Unit == Series.Whole);
        _start = _whole.Counts.Count == 0 ? last + 1 : _whole.Counts.Keys.Min();
        Series<long>[] watched = [.. series.Where(s => level is null || s.Depth == level)];
        for (var week = _start + Fewest; week <= last; week++) _found[week] = JudgeIn(watched, week);
    }

    public double? Stated => _falseAlarms;

    public IReadOnlyList<Finding> Judge(int period) => _found.GetValueOrDefault(period, []);

    private IReadOnlyList<Finding> JudgeIn(Series<long>[] watched, int week)
    {
        (Series<long> One, CountOutlook Outlook, int[] Before)[] asked = [.. watched.Select(one => (one, Before: BeforeOf(one, week))).Select(one => (one.one, Ahead(one.one, week, one.Before), one.Before)).Where(one => one.Item2 is not null).Select(one => (one.one, one.Item2!.Value, one.Before))];
        if (asked.Length == 0) return [];
        var risk = Math.Min(0.05, _falseAlarms / (asked.Length * TallyStep.Week.AMonth()));
        List<Finding> found = [];
        foreach (var (one, outlook, before) in asked)
        {
            var (count, chance) = (one.At(week), outlook.AtMost(one.At(week)));
            if (chance > risk || count > Markedly * outlook.Expected) continue;
            _silent.Add((one.Unit, week));
            found.Add(new(one.Unit, Better: false, count == 0 && outlook.Expected >= 10 && _severity == AlertSeverity.Warning ? AlertSeverity.Severe : _severity, chance, new()
            {
                From = TallyStep.Week.FirstOf(week),
                To = TallyStep.Week.LastOf(week),
                Value = count,
                N = count,
                Expected = outlook.Expected,
                Low = outlook.LowestUsual(risk),
                Past = before.Sum(b => one.At(b)),
                Chance = chance,
                LastHeard = LastHeard(one, week),
            }));
        }

        var outlooks = asked.ToDictionary(a => a.One.Unit, a => a.Outlook, StringComparer.Ordinal);
        return Fold.Of(found, _series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), Left);

        double Left(Finding whole, string part)
        {
            var (expected, count) = (outlooks[whole.Unit].Expected - outlooks[part].Expected, (long)whole.Numbers.Value - _series.First(s => s.Unit == part).At(week));
            return expected <= 0 ? 1 : CountOutlook.Of(expected, outlooks[whole.Unit].Dispersion, Back).AtMost(count);
        }
    }

    private int[] BeforeOf(Series<long> one, int week)
    {
        List<int> before = [];
        for (var b = week - 1; b >= _start && before.Count < Back; b--)
        {
            if (!_silent.Contains((one.Unit, b))) before.Add(b);
        }

        return [.. before];
    }

    private CountOutlook? Ahead(Series<long> one, int week, int[] before)
    {
        if (before.Length < Fewest) return null;
        if (one.Unit == Series.Whole) return Whole(week, before);
        double Others(int w) => _whole.At(w) - one.At(w);
        var (own, others, now) = (before.Sum(w => (double)one.At(w)), before.Sum(Others), Others(week));
        // Alone, it is the source; where the others are silent too, the source is.
        if (own == 0 || others == 0 || now == 0) return null;
        var share = own / others;
        var scatter = before.Where(w => Others(w) > 0).Sum(w => (one.At(w) - (share * Others(w))) is var off ? off * off / (share * Others(w)) : 0) / (before.Length - 1);
        var expected = share * now;
        // What the others got is itself chance, the more so the fewer they are.
        return CountOutlook.Of(expected, Math.Max(1, scatter), 1 / ((1.0 / before.Length) + (expected / now)));
    }

    private CountOutlook? Whole(int week, int[] before)
    {
        double[] counts = [.. before.Select(w => (double)_whole.At(w))];
        if (CountOutlook.After(counts) is not { } usual) return null;
        // The same weeks a year ago, where there are any: a quiet Christmas is no silence.
        double[] yearAgo = [.. Enumerable.Range(week - Year - 1, 3).Where(w => w >= _start).Select(w => (double)_whole.At(w))];
        if (yearAgo.Length < 3 || yearAgo.Sum() == 0 || yearAgo.Average() >= usual.Expected) return usual;
        return CountOutlook.Of(yearAgo.Average(), usual.Dispersion, 3);
    }

    private static DateOnly? LastHeard(Series<long> one, int week) =>
        one.Counts.Where(c => c.Key <= week && c.Value > 0).Select(c => (int?)c.Key).Max() is { } last ? TallyStep.Week.LastOf(last) : null;
}
