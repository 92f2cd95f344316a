using Heed.Measures.Intervals;

namespace Heed.Measures.Tests.Trends.Evaluation;

/// <summary>
/// Weekly answers to "would you recommend us?" as the demo bank's customers give them (docs/demo.md): round(8.05 + branch + week + 2.05·z), kept to 0–10, which
/// makes NPS about +19, and about −55 at the worst of the failure. Poisson numbers of answers, so some weeks of a small branch have none.
/// </summary>
internal sealed class BankWeeks(int seed)
{
    /// <summary>Weeks the baselines are frozen from, before those that are judged.</summary>
    public const int Before = 26;

    /// <summary>Weeks judged.</summary>
    public const int Weeks = 104;

    /// <summary>Of the weeks judged, the first of the failure.</summary>
    public const int FailureFrom = Weeks - 30;

    /// <summary>Answers a week of the five branches of a region, as 40, 24, 18, 12 and 6 % of 42.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [16.8, 10.1, 7.6, 5.0, 2.5];

    // What the failure does to waiting and problem solving, week by week, and at its worst to the score beyond that.
    private static readonly double[] s_course = [-1.1, -1.7, -1.7, -1.7, -1.7, -1.6, -1.3, -0.7, -0.3, 0];
    private const double Recovered = 0.2, Worst = -1.7, WeightOfBoth = 0.45 + 0.55, Further = -0.5 - (0.6 * 0.15);

    private readonly Random random = new(seed);

    /// <summary>A branch to which nothing happens.</summary>
    public NpsCounts[] Healthy(double size) => Branch(size, _ => 0);

    /// <summary>A branch of the region that moves to a new system.</summary>
    public NpsCounts[] Failing(double size) => Branch(size, Course);

    /// <summary>How far the failure moves the score before it is rounded, weeks counted from the first one judged.</summary>
    public static double Course(int week)
    {
        if (week < FailureFrom) return 0;
        var shift = week - FailureFrom < s_course.Length ? s_course[week - FailureFrom] : Recovered;
        return (shift * WeightOfBoth) + (Further * Math.Max(0, shift / Worst));
    }

    private NpsCounts[] Branch(double size, Func<int, double> shift)
    {
        var own = 0.25 * Normal();
        var weeks = new NpsCounts[Before + Weeks];
        for (var week = 0; week < weeks.Length; week++) weeks[week] = Week(Poisson(size), 8.05 + own + shift(week - Before));
        return weeks;
    }

    private NpsCounts Week(int answers, double mean)
    {
        var counts = new int[3];
        for (var i = 0; i < answers; i++) counts[Math.Clamp(Math.Round(mean + (2.05 * Normal())), 0, 10) switch { >= 9 => 0, >= 7 => 1, _ => 2 }]++;
        return new(counts[0], counts[1], counts[2]);
    }

    private int Poisson(double mean)
    {
        var (count, product, end) = (0, random.NextDouble(), Math.Exp(-mean));
        for (; product > end; count++) product *= random.NextDouble();
        return count;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
