using Heed.Measures.Intervals;

namespace Heed.Measures.Effects;

/// <summary>What is known before a measure is taken, to say how long it will take to see whether it worked.</summary>
/// <param name="Difference">The average effect to be found, in the score's unit, not 0.</param>
/// <param name="AnswersAPeriod">Answers expected a period, above 0.</param>
/// <param name="AnswerVariance">Variance of single answers, above 0: 10,000·(p + d − (p − d)²) for NPS, 10,000·p(1 − p) for shares in percent.</param>
/// <param name="PeriodsBefore">Periods with answers before the start, at least twelve.</param>
public sealed record EffectPlanQuestion(double Difference, double AnswersAPeriod, double AnswerVariance, int PeriodsBefore)
{
    /// <summary>Variance of the score from period to period beyond sampling, 0 or more.</summary>
    public double LingeringVariance { get; init; }

    /// <summary>Correlation of that part with itself a period later, 0 to below 1.</summary>
    public double Phi { get; init; } = 0.4;

    public EffectShape Shape { get; init; } = EffectShape.Level;

    public double Power { get; init; } = Planning.AnswersNeeded.UsualPower;

    public Level Level { get; init; }
}

/// <summary>
/// How many periods and answers after a start until an effect is found with the given power: the first number of periods from twelve on at which the
/// interrupted series' standard error is small enough, errors being as assumed. Power is that of the noncentral t.
/// <para>Source: the model of <see cref="InterruptedSeries"/>; noncentral t as Abramowitz &amp; Stegun 1964, 26.7.10. What not knowing the errors' shape costs is not in it: allow a fifth more.</para>
/// </summary>
/// <param name="Periods">Periods since the start.</param>
/// <param name="Answers">Answers in them.</param>
/// <param name="Power">Chance of finding the effect then.</param>
public sealed record EffectPlan(int Periods, double Answers, double Power)
{
    /// <summary>No plan is made further ahead: three years of weeks.</summary>
    public const int MostPeriods = 156;

    /// <summary>The plan; null where even three years would not do, as with a shape that extrapolates a short past.</summary>
    public static EffectPlan? Of(EffectPlanQuestion question)
    {
        ArgumentOutOfRangeException.ThrowIfZero(question.Difference);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(question.AnswersAPeriod);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(question.AnswerVariance);
        ArgumentOutOfRangeException.ThrowIfNegative(question.LingeringVariance);
        ArgumentOutOfRangeException.ThrowIfLessThan(question.PeriodsBefore, InterruptedSeries.FewestPoints);
        if (question.Power is not (> 0 and < 1) || question.Phi is not (>= 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(question), "Power is above 0 and below 1, φ from 0 to below 1.");
        for (var periods = InterruptedSeries.FewestPoints; periods <= MostPeriods; periods++)
        {
            var power = PowerAt(question, periods);
            if (power >= question.Power) return new(periods, periods * question.AnswersAPeriod, power);
        }

        return null;
    }

    /// <summary>The chance of finding the effect after so many periods.</summary>
    public static double PowerAt(EffectPlanQuestion question, int periods)
    {
        // The values are of no account: only how the columns lie.
        SeriesPoint[] points = [.. Enumerable.Range(-question.PeriodsBefore, question.PeriodsBefore + periods).Select(period => new SeriesPoint(period, period % 2, question.AnswersAPeriod))];
        var design = new EffectDesign(points, new(points, 0) { Shape = question.Shape });
        var sampling = question.AnswerVariance / question.AnswersAPeriod;
        var total = sampling + question.LingeringVariance;
        var fit = new SeriesModel(points, design.Rows).At(new(question.Phi, sampling / total))!;
        var error = Math.Sqrt(fit.VarianceOf(design.Average()) / fit.Variance * total);
        return Found(Math.Abs(question.Difference) / error, Quantiles.StudentT(question.Level, fit.DegreesOfFreedom), fit.DegreesOfFreedom);
    }

    private static double Found(double shift, double critical, double degrees)
    {
        var z = ((critical * (1 - (1 / (4 * degrees)))) - shift) / Math.Sqrt(1 + (critical * critical / (2 * degrees)));
        return MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
    }
}
