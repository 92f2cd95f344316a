using Heed.Measures.Intervals;
using Heed.Measures.Times;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.ServiceLoad;

/// <summary>
/// Contacts by hour: mean = exp(a_slot + c·time), counts spread φ times as widely as Poisson's. c by Newton's method given each slot's total, a from it; φ = Pearson's χ² ÷
/// degrees of freedom, at least 1.
/// <para>Source: McCullagh &amp; Nelder 1989, Generalized Linear Models, §6.2; means and standard errors as R's <c>glm(count ~ factor(slot) + time, family = quasipoisson)</c>. The interval of a coming count is that of a
/// negative binomial with the variance φ·mean + mean²·var(log mean). Slots without any contact have mean 0, and an upper end after Garwood 1936.</para>
/// </summary>
public sealed class ContactForecast
{
    private const int MostRounds = 100;
    private readonly Dictionary<int, Slot> slots;

    private ContactForecast(Dictionary<int, Slot> slots, double trend, double? trendVariance, double dispersion, int n) =>
        (this.slots, Trend, TrendVariance, Dispersion, N) = (slots, trend, trendVariance, dispersion, n);

    /// <summary>Growth of the logarithm a unit of time; 0 where all hours are of one time.</summary>
    public double Trend { get; }

    /// <summary>How much wider than Poisson's counts spread, 1 or more: 1 where there are no degrees of freedom to tell.</summary>
    public double Dispersion { get; }

    /// <summary>Hours learned from.</summary>
    public int N { get; }

    /// <summary>Variance of the trend, dispersion in it; null where there is none.</summary>
    public double? TrendVariance { get; }

    /// <summary>Learns from hours, also those without contacts. Null without any contact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below 0 or a time that is not finite.</exception>
    public static ContactForecast? Of(IReadOnlyCollection<ContactHour> hours)
    {
        if (hours.Any(hour => hour.Count < 0 || !double.IsFinite(hour.Time))) throw new ArgumentOutOfRangeException(nameof(hours), "Counts are 0 or more, times finite.");
        if (hours.All(hour => hour.Count == 0)) return null;
        var origin = hours.Average(hour => hour.Time);
        var span = hours.Max(hour => Math.Abs(hour.Time - origin)) is > 0 and var widest ? widest : 1;
        var bySlot = hours.GroupBy(hour => hour.Slot).ToDictionary(slot => slot.Key, slot => slot.Select(hour => (Time: (hour.Time - origin) / span, hour.Count)).ToArray());
        var trend = 0.0;
        for (var round = 0; round < MostRounds; round++)
        {
            var (score, information) = bySlot.Values.Select(slot => Slot.Of(slot, trend, 0, 1)).Aggregate((0.0, 0.0), (sum, slot) => (sum.Item1 + slot.Score, sum.Item2 + slot.Information));
            if (!(information > 1e-12)) break;
            var step = Math.Clamp(score / information, -1, 1);
            trend += step;
            if (Math.Abs(step) < 1e-13) break;
        }

        var learned = bySlot.ToDictionary(slot => slot.Key, slot => Slot.Of(slot.Value, trend, origin, span));
        var seen = bySlot.Where(slot => learned[slot.Key].Total > 0).ToArray();
        var all = learned.Values.Sum(slot => slot.Information);
        var trending = all > 1e-12;
        var freedom = seen.Sum(slot => slot.Value.Length) - seen.Length - (trending ? 1 : 0);
        var pearson = seen.Sum(slot => slot.Value.Sum(hour => learned[slot.Key].MeanAt(hour.Time, trend) is var mean ? (hour.Count - mean) * (hour.Count - mean) / mean : 0));
        var dispersion = freedom > 0 ? Math.Max(1, pearson / freedom) : 1;
        return new(learned, trend / span, trending ? dispersion / all / (span * span) : null, dispersion, hours.Count);
    }

    /// <summary>Contacts to expect in an hour; null for a slot nothing was learned of.</summary>
    /// <param name="slot">Its kind.</param>
    /// <param name="time">When.</param>
    /// <param name="level">Level of the interval of the count that will come.</param>
    public ExpectedContacts? At(int slot, double time, Level level = default)
    {
        if (!slots.TryGetValue(slot, out var learned)) return null;
        var mean = learned.MeanAt((time - learned.Origin) / learned.Span, Trend * learned.Span);
        if (learned.Total == 0) return new(0, 0, 0, Math.Ceiling(ContactRate.Mean(0, level).High / learned.Exposure(time, Trend)));
        var away = time - learned.MeanTime;
        var logVariance = (Dispersion / learned.Total) + (away * away * (TrendVariance ?? 0));
        var variance = (Dispersion * mean) + (mean * mean * logVariance);
        return new(mean, mean * Math.Sqrt(logVariance), Quantile(mean, variance, level.Risk / 2), Quantile(mean, variance, 1 - (level.Risk / 2)));
    }

    private static double Quantile(double mean, double variance, double p)
    {
        var size = mean * mean / Math.Max(variance - mean, 1e-9 * mean);
        var chance = size / (size + mean);
        var (low, high) = (-1L, 1L);
        while (Below(high) < p) high *= 2;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Below(middle) < p) low = middle;
            else high = middle;
        }

        return high;

        double Below(long count) => count < 0 ? 0 : size > 1e8 ? Poisson.CDF(mean, count) : NegativeBinomial.CDF(size, chance, count);
    }

    /// <summary>One kind of hour, time counted in spans from the origin.</summary>
    private sealed record Slot(long Total, double Weight, double Hours, double Score, double Information, double MeanTime, double Origin, double Span)
    {
        public static Slot Of((double Time, long Count)[] hours, double trend, double origin, double span)
        {
            var (weight, first, second, total, seen) = (0.0, 0.0, 0.0, 0L, 0.0);
            foreach (var (time, count) in hours)
            {
                var share = Math.Exp(trend * time);
                weight += share;
                first += share * time;
                second += share * time * time;
                total += count;
                seen += count * time;
            }

            var mean = first / weight;
            return new(total, weight, hours.Length, seen - (total * mean), total * Math.Max(0, (second / weight) - (mean * mean)), origin + (mean * span), origin, span);
        }

        public double MeanAt(double time, double trend) => Total * Math.Exp(trend * time) / Weight;

        /// <summary>Hours like the one asked for that were watched.</summary>
        public double Exposure(double time, double trend) => Weight / Math.Exp(trend * (time - Origin));
    }
}

/// <summary>Contacts to expect.</summary>
/// <param name="Mean">0 or more.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Low">Lower end for the count that will come.</param>
/// <param name="High">Upper end.</param>
public readonly record struct ExpectedContacts(double Mean, double StandardError, double Low, double High);
