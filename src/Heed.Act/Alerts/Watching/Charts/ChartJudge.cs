using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>
/// A measure on charts, one a unit, with one threshold for all of them: so many false alarms a month in all if nothing happens
/// (docs/decisions/0009-alarms-by-budget.md). The threshold is worked out anew each quarter from how many answered in the two before.
/// </summary>
internal sealed class ChartJudge<T> : IJudge where T : struct
{
    private readonly IChart<T> _chart;
    private readonly IReadOnlyList<Series<T>> _series;
    private readonly ChartQuestion _question;
    private readonly ChartRules _rules;
    private readonly ChartBaselines<T> _baselines;
    private readonly Dictionary<string, string?> _parents;
    private readonly Dictionary<string, Series<T>> _byUnit;
    private readonly Dictionary<int, (double Surprise, double FalseAlarms)> _thresholds = [];

    /// <param name="chart">How counts are held against each other.</param>
    /// <param name="series">Everything, and each unit.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="start">The stretch the baselines begin in.</param>
    /// <param name="anew">Units for which a new time began later, and when.</param>
    public ChartJudge(IChart<T> chart, IReadOnlyList<Series<T>> series, ChartQuestion question, int start, IReadOnlyDictionary<string, int> anew)
    {
        (_chart, _series, _question, _rules) = (chart, series, question, ChartRules.Of(question.Step));
        _parents = series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal);
        _byUnit = series.ToDictionary(s => s.Unit, StringComparer.Ordinal);
        // What begins anew for a unit does for all below it.
        var begun = series.Select(s => (s.Unit, From: anew.Where(a => Series.LiesIn(s.Unit, a.Key, _parents)).Select(a => a.Value).DefaultIfEmpty(start).Max()))
            .Where(s => s.From > start).ToDictionary(s => s.Unit, s => s.From, StringComparer.Ordinal);
        _baselines = new(chart, series, _rules, start, begun);
    }

    public double? Stated { get; private set; }

    public IReadOnlyList<Finding> Judge(int period)
    {
        if (period < _baselines.First) return [];
        var (baselines, threshold) = (_baselines.In(period), ThresholdIn(period));
        List<Finding> found = [];
        foreach (var one in _series.Where(s => _question.Level is null || s.Depth == _question.Level))
        {
            var counts = one.At(period);
            if (!baselines.TryGetValue(one.Unit, out var baseline) || _chart.Answers(counts) == 0) continue;
            var surprise = _chart.Surprise(baseline.Shared, counts);
            if (surprise > threshold) continue;
            var better = _chart.IsAbove(baseline.Shared, counts) != _question.Falls;
            if (better && !_question.Both) continue;
            found.Add(new(one.Unit, better, SeverityOf(better, surprise, threshold), surprise, NumbersOf(period, counts, baseline, surprise, threshold)));
        }

        return Fold.Of(found, _parents, (whole, part) => Left(baselines, period, whole.Unit, part));
    }

    /// <summary>The chance of what a unit came to without one below it.</summary>
    private double Left(IReadOnlyDictionary<string, ChartBaselines<T>.Baseline> baselines, int period, string whole, string part)
    {
        var before = _chart.Less(baselines[whole].Own, baselines[part].Own);
        var now = _chart.Less(_byUnit[whole].At(period), _byUnit[part].At(period));
        return _chart.Answers(now) == 0 || _chart.Answers(before) == 0 ? 1 : _chart.Surprise(before, now);
    }

    private AlertSeverity SeverityOf(bool better, double surprise, double threshold) =>
        better ? AlertSeverity.Note : surprise <= threshold / 100 && _question.Severity == AlertSeverity.Warning ? AlertSeverity.Severe : _question.Severity;

    private AlertNumbers NumbersOf(int period, T counts, ChartBaselines<T>.Baseline baseline, double surprise, double threshold)
    {
        var n = _chart.Answers(counts);
        var (low, high) = _chart.Limits(baseline.Shared, (int)n, threshold);
        return new()
        {
            From = _question.Step.FirstOf(period),
            To = _question.Step.LastOf(period),
            Measure = _question.Measure,
            Field = _question.Field,
            Unit = _question.Unit,
            Value = _chart.Value(counts),
            N = n,
            Expected = _chart.Value(_chart.Answers(baseline.Own) == 0 ? baseline.Shared : baseline.Own),
            Past = _chart.Answers(baseline.Own),
            Low = low,
            High = high,
            Chance = surprise,
        };
    }

    private double ThresholdIn(int period)
    {
        var asOf = Math.Max(_baselines.First, period / _rules.Quarter * _rules.Quarter);
        if (!_thresholds.TryGetValue(asOf, out var threshold)) _thresholds[asOf] = threshold = _chart.Threshold(_question.FalseAlarms, Expected(asOf));
        Stated = threshold.FalseAlarms;
        return threshold.Surprise;
    }

    private List<(T, int, double)> Expected(int asOf)
    {
        var baselines = _baselines.In(asOf);
        List<(T, int, double)> expected = [];
        foreach (var one in _series.Where(s => baselines.ContainsKey(s.Unit) && (_question.Level is null || s.Depth == _question.Level)))
        {
            var from = Math.Max(_baselines.StartOf(one), asOf - _rules.Baseline);
            var sizes = Enumerable.Range(from, asOf - from).Select(period => (int)_chart.Answers(one.At(period))).Where(n => n > 0).CountBy(n => n);
            expected.AddRange(sizes.Select(size => (baselines[one.Unit].Shared, size.Key, _question.Step.AMonth() * size.Value / (asOf - from))));
        }

        return expected;
    }
}
