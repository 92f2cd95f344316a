using Heed.Measures.Intervals;

namespace Heed.Measures.Survival;

/// <summary>
/// The share for whom the event has not come yet, by time: S(t) = Π (1 − d ÷ r) over the moments up to t, d events among r at risk. Those who came
/// late are at risk only from then on, those last seen before the event only until then. Variance of log S: Σ d ÷ (r·(r − d)).
/// <para>Source: Kaplan &amp; Meier 1958, JASA 53:457–481; Greenwood 1926; delayed entry as Tsai, Jewell &amp; Wang 1987, Biometrika 74:883–886.
/// As R's <c>survfit</c>.</para>
/// </summary>
public sealed class KaplanMeier
{
    private const double Rounding = 1e-9;

    private KaplanMeier(long n, long events, Level level, IReadOnlyList<Step> steps)
    {
        N = n;
        Events = events;
        Level = level;
        Steps = steps;
    }

    /// <summary>Lifetimes.</summary>
    public long N { get; }

    /// <summary>Of them, how many ended with the event.</summary>
    public long Events { get; }

    public Level Level { get; }

    /// <summary>The curve: a step at each moment someone's watching ended; before the first it is 1. Empty at n = 0.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <param name="Time">The moment.</param>
    /// <param name="AtRisk">Watched just before it.</param>
    /// <param name="Events">Events at it.</param>
    /// <param name="Survival">S from here on, 0 to 1.</param>
    /// <param name="StandardError">Of S; null where S is 0, where Greenwood's formula has no value.</param>
    /// <param name="Low">Lower end of S·exp(±z·se(log S)); null where S is 0.</param>
    /// <param name="High">Upper end, at most 1; null where S is 0.</param>
    public readonly record struct Step(double Time, long AtRisk, long Events, double Survival, double? StandardError, double? Low, double? High);

    /// <summary>Time by which the event has come for half; null where it never comes so far.</summary>
    public double? Median => Quantile(0.5);

    /// <summary>The median's interval: where the curve's own ends reach a half; an end is null where it never does.</summary>
    public (double? Low, double? High) MedianInterval => QuantileInterval(0.5);

    /// <summary>Time by which the event has come for a share, above 0 and below 1; null where it never comes so far.</summary>
    public double? Quantile(double share) => Reaching(step => step.Survival, 1 - share);

    /// <summary>Its interval: where the curve's own ends reach as far; an end is null where it never does. As R's <c>quantile</c> of a <c>survfit</c>.</summary>
    public (double? Low, double? High) QuantileInterval(double share) => (Reaching(step => step.Low, 1 - share), Reaching(step => step.High, 1 - share));

    public static KaplanMeier Of(IReadOnlyCollection<Lifetime> lives, Level level = default)
    {
        var z = Quantiles.Normal(level);
        var (survival, variance) = (1.0, 0.0);
        List<Step> steps = [];
        foreach (var row in RiskSet.Of(lives))
        {
            survival *= 1 - ((double)row.Events / row.AtRisk);
            variance += row.Events == 0 ? 0 : (double)row.Events / ((double)row.AtRisk * (row.AtRisk - row.Events));
            // Nobody is left of those at risk: nothing that comes later brings the curve back.
            if (survival <= 0) steps.Add(new(row.Time, row.AtRisk, row.Events, 0, null, null, null));
            else
            {
                var error = Math.Sqrt(variance);
                steps.Add(new(row.Time, row.AtRisk, row.Events, survival, survival * error, survival * Math.Exp(-z * error), Math.Min(1, survival * Math.Exp(z * error))));
            }
        }

        return new(lives.Count, steps.Sum(step => step.Events), level, steps);
    }

    /// <summary>S at a time.</summary>
    public double At(double time)
    {
        var survival = 1.0;
        foreach (var step in Steps.TakeWhile(step => step.Time <= time)) survival = step.Survival;
        return survival;
    }

    /// <summary>Mean time without the event up to an end: the area under the curve from 0.</summary>
    public double RestrictedMean(double end)
    {
        var (area, last, survival) = (0.0, 0.0, 1.0);
        foreach (var step in Steps.TakeWhile(step => step.Time < end))
        {
            area += survival * (step.Time - last);
            (last, survival) = (step.Time, step.Survival);
        }

        return area + (survival * (end - last));
    }

    // Where the curve lies on it for a while, the middle of that while. An end that is not known where the curve reaches 0 reaches nothing there.
    private double? Reaching(Func<Step, double?> height, double target)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            if (height(Steps[i]) is not { } here) return null;
            if (here > target + Rounding) continue;
            if (here < target - Rounding) return Steps[i].Time;
            var next = Steps.Skip(i + 1).FirstOrDefault(step => step.Events > 0);
            return next.Events > 0 ? (Steps[i].Time + next.Time) / 2 : Steps[i].Time;
        }

        return null;
    }
}
