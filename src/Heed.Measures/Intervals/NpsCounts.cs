using System.Globalization;

namespace Heed.Measures.Intervals;

/// <summary>
/// How many promoters, passives and detractors. Counts are whole for plain data; weighted data put in the effective counts.
/// </summary>
public readonly record struct NpsCounts
{
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public NpsCounts(double promoters, double passives, double detractors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        (Promoters, Passives, Detractors) = (promoters, passives, detractors);
    }

    public double Promoters { get; }

    public double Passives { get; }

    public double Detractors { get; }

    public double N => Promoters + Passives + Detractors;

    /// <summary>100·(promoters − detractors) ÷ n, −100…100. Only where n is above 0.</summary>
    public double Score => N > 0 ? 100 * (Promoters - Detractors) / N : throw new InvalidOperationException("Nobody has no score.");

    /// <summary>100·√((p + d − (p − d)²) ÷ n), in points; 0 where all are promoters, all passives or all detractors.</summary>
    public double StandardError
    {
        get
        {
            var (swayed, difference) = ((Promoters + Detractors) / N, Score / 100);
            return 100 * Math.Sqrt(Math.Max(0, swayed - (difference * difference)) / N);
        }
    }

    /// <summary>With Rocks' three answers added: ¾ of a promoter, 1½ passives, ¾ of a detractor.</summary>
    public NpsCounts Adjusted() => new(Promoters + 0.75, Passives + 1.5, Detractors + 0.75);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Promoters} promoters, {Passives} passives, {Detractors} detractors");
}
