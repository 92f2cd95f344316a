using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Times;

/// <summary>
/// <c>contacts_per_1000</c>: contacts for a reason per 1,000 active customers: 1000·contacts ÷ customers, with the exact Poisson interval
/// (gamma quantiles α/2 of contacts and 1 − α/2 of contacts + 1, 0 where there are none). Contacts come one by one in it: where one customer's
/// trouble makes many, the truth is wider.
/// <para>Source: Garwood 1936, Biometrika 28:437–442; as R's <c>poisson.test</c>. No customers: no value.</para>
/// </summary>
public static class ContactRate
{
    public static Estimate Of(long contacts, long customers, Level level = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(contacts);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        var blank = new Estimate { Unit = MeasureUnits.Number, N = customers, Level = level, Method = IntervalMethods.ExactPoisson };
        if (customers == 0) return blank with { Warnings = [Warnings.NoAnswers] };
        var (low, high) = Mean(contacts, level);
        var per = 1000.0 / customers;
        return blank with { Value = contacts * per, Low = low * per, High = high * per, StandardError = Math.Sqrt(contacts) * per, Warnings = customers < Warnings.FewAnswers ? [Warnings.SmallN(customers)] : [] };
    }

    /// <summary>The exact interval of a Poisson mean of which so many were counted.</summary>
    public static (double Low, double High) Mean(long counted, Level level) =>
        (counted == 0 ? 0 : Quantile(counted, level.Risk / 2), Quantile(counted + 1, 1 - (level.Risk / 2)));

    // MathNet's gamma quantile stops early; Newton's steps finish it.
    private static double Quantile(double shape, double p)
    {
        var x = Gamma.InvCDF(shape, 1, p);
        for (var round = 0; round < 20; round++)
        {
            var step = (Gamma.CDF(shape, 1, x) - p) / Gamma.PDF(shape, 1, x);
            x -= Math.Clamp(step, -x / 2, x);
            if (Math.Abs(step) < 1e-14 * x) break;
        }

        return x;
    }
}
