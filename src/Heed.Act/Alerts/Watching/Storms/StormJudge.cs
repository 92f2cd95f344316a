using Heed.Measures.Trends;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Storms;

/// <summary>
/// Many low answers within a day, against the eight weeks before, each weekday by its own measure. A day's count only rises, so it may be asked while the
/// day goes on, as often as one likes, without more false alarms. Days of a storm are no yardstick for those after it.
/// </summary>
internal sealed class StormJudge : IJudge
{
    /// <summary>Days looked back.</summary>
    public const int Back = 56;

    /// <summary>Days before anything is judged.</summary>
    public const int Fewest = 28;

    /// <summary>Fewer low answers are no storm, however unlikely.</summary>
    public const int Least = 5;

    private readonly IReadOnlyList<Series<LowCounts>> _series;
    private readonly Series<LowCounts> _whole;
    private readonly double _falseAlarms;
    private readonly AlertSeverity _severity;
    private readonly string _field;
    private readonly int _start;
    private readonly Dictionary<int, IReadOnlyList<Finding>> _found = [];
    private readonly HashSet<(string, int)> _stormy = [];

    /// <param name="series">Low answers a day of everything and of each unit.</param>
    /// <param name="falseAlarms">A month, over all.</param>
    /// <param name="severity">Of what is found.</param>
    /// <param name="field">The score.</param>
    /// <param name="last">The last day, which may not be over.</param>
    /// <param name="level">Only this level of the tree; null for all.</param>
    public StormJudge(IReadOnlyList<Series<LowCounts>> series, double falseAlarms, AlertSeverity severity, string field, int last, int? level = null)
    {
        (_series, _falseAlarms, _severity, _field) = (series, falseAlarms, severity, field);
        _whole = series.Single(s => s.Unit == Series.Whole);
        _start = _whole.Counts.Count == 0 ? last + 1 : _whole.Counts.Keys.Min();
        Series<LowCounts>[] watched = [.. series.Where(s => level is null || s.Depth == level)];
        for (var day = _start + Fewest; day <= last; day++) _found[day] = JudgeIn(watched, day);
    }

    public double? Stated => _falseAlarms;

    public IReadOnlyList<Finding> Judge(int period) => _found.GetValueOrDefault(period, []);

    private IReadOnlyList<Finding> JudgeIn(Series<LowCounts>[] watched, int day)
    {
        var risk = Math.Min(0.01, _falseAlarms / (watched.Length * TallyStep.Day.AMonth()));
        var weekdays = Weekdays(day);
        Dictionary<string, CountOutlook> outlooks = new(StringComparer.Ordinal);
        List<Finding> found = [];
        foreach (var one in watched)
        {
            var (low, answers) = one.At(day);
            if (low < Least) continue;
            var outlook = outlooks[one.Unit] = Ahead(one, day, weekdays, out var past);
            var chance = outlook.AtLeast(low);
            if (chance > risk || low < 2 * outlook.Expected) continue;
            _stormy.Add((one.Unit, day));
            var severe = low >= 10 && low >= 4 * outlook.Expected && _severity == AlertSeverity.Warning;
            found.Add(new(one.Unit, Better: false, severe ? AlertSeverity.Severe : _severity, chance, new()
            {
                From = TallyStep.Day.FirstOf(day),
                To = TallyStep.Day.FirstOf(day),
                Field = _field,
                Value = low,
                N = answers,
                Expected = outlook.Expected,
                High = outlook.HighestUsual(risk),
                Past = past,
                Chance = chance,
            }));
        }

        return Fold.Of(found, _series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), (whole, part) =>
        {
            var expected = outlooks[whole.Unit].Expected - outlooks[part].Expected;
            return expected <= 0 ? 1 : CountOutlook.Of(expected, outlooks[whole.Unit].Dispersion, Back).AtLeast((long)whole.Numbers.Value - _series.First(s => s.Unit == part).At(day).Low);
        });
    }

    private CountOutlook Ahead(Series<LowCounts> one, int day, double[] weekdays, out long past)
    {
        List<int> before = [];
        for (var b = day - 1; b >= _start && before.Count < Back; b--)
        {
            if (!_stormy.Contains((one.Unit, b))) before.Add(b);
        }

        past = before.Sum(b => one.At(b).Answers);
        if (before.Count == 0) return CountOutlook.Of(0.5, 1, 1);
        // Half a low answer more than there was: where there never was one, one can't be impossible.
        var rate = (before.Sum(b => one.At(b).Low) + 0.5) / before.Sum(b => weekdays[Weekday(b)]);
        var scatter = before.Sum(b => (one.At(b).Low - (rate * weekdays[Weekday(b)])) is var off ? off * off / (rate * weekdays[Weekday(b)]) : 0) / Math.Max(1, before.Count - 1);
        return CountOutlook.Of(rate * weekdays[Weekday(day)], Math.Max(1, scatter), before.Count);
    }

    /// <summary>How many low answers a weekday brings beside the average one, all units together and with a little of the average mixed in.</summary>
    private double[] Weekdays(int day)
    {
        int[] before = [.. Enumerable.Range(day - Back, Back).Where(b => b >= _start && !_stormy.Contains((Series.Whole, b)))];
        var average = before.Length == 0 ? 0 : before.Average(b => (double)_whole.At(b).Low);
        if (average == 0) return [1, 1, 1, 1, 1, 1, 1];
        double[] weekdays = [.. Enumerable.Range(0, 7).Select(w => before.Where(b => Weekday(b) == w).ToArray() is { Length: > 0 } same ? (same.Sum(b => (double)_whole.At(b).Low) + (2 * average) + 1) / ((same.Length + 2) * average) : 1)];
        var mean = weekdays.Average();
        return [.. weekdays.Select(w => w / mean)];
    }

    // The first day there is, is a Monday.
    private static int Weekday(int day) => day % 7;
}
