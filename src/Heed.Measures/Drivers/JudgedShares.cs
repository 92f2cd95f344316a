namespace Heed.Measures.Drivers;

/// <summary>
/// Puts intervals to a report from what its numbers come to on replicates of the rows. Each set of numbers: the shares of the drivers, then the same
/// with chance in the model (chance last), then the drivers' slopes.
/// </summary>
internal static class JudgedShares
{
    public static DriverReport Of(DriverReport report, double[] numbers, IReadOnlyList<double[]> replicates, DriverEstimate chance)
    {
        var drivers = report.Drivers.Count;
        var last = 2 * drivers;
        return report with
        {
            Drivers = [.. report.Drivers.Select((driver, j) => Slope(Bounded(driver, Of(n => n[j])), Of(n => n[last + 1 + j])) with
            {
                AboveChance = Of(n => n[drivers + j] - n[last]) is { Low: > 0 },
            }),],
            Chance = Bounded(chance with { Share = numbers[last] }, Of(n => n[last])),
        };

        (double Low, double High)? Of(Func<double[], double> number)
        {
            double[] among = [.. replicates.Select(number)];
            return report.Intervals == ShareIntervals.Jackknife ? GroupJackknife.Interval(number(numbers), among, report.Level) : GroupBootstrap.Interval(among, report.Level);
        }
    }

    private static DriverEstimate Bounded(DriverEstimate driver, (double Low, double High)? interval) =>
        interval is { } found ? driver with { Low = Math.Max(0, found.Low), High = Math.Min(1, found.High) } : driver;

    private static DriverEstimate Slope(DriverEstimate driver, (double Low, double High)? interval) =>
        interval is { } found ? driver with { SlopeLow = found.Low, SlopeHigh = found.High } : driver;
}
