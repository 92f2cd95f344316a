using Heed.Measures.Effects;
using MathNet.Numerics.Distributions;

namespace Heed.Measures.Tests.Effects.Simulated;

/// <summary>
/// A history whose truth is known: 12 to 104 weeks or months of an NPS-like score with a trend, a season or none, sampling errors of an uneven number of answers, errors
/// that linger from period to period (φ from 0 to 0.7), and an effect or none.
/// </summary>
internal sealed record SimulatedHistory(EffectQuestion Question, double Level, double Slope, double Phi, bool Seasonal)
{
    private const double AnswerSpread = 75;

    public bool HasEffect => Level != 0 || Slope != 0;

    /// <summary>The true effect averaged over the periods since the start.</summary>
    public double Average => Level + (Slope * Question.Points.Where(point => point.Period >= Question.Start).Average(point => (double)(point.Period - Question.Start)));

    public int Points => Question.Points.Count;

    public static SimulatedHistory Draw(Random random)
    {
        var length = 12 + random.Next(93);
        var start = (int)Math.Round(length * (0.35 + (0.3 * random.NextDouble())));
        var (phi, yearly) = (0.7 * random.NextDouble(), random.Next(2) == 0 ? EffectQuestion.WeeksAYear : EffectQuestion.MonthsAYear);
        var answers = 20 * Math.Pow(20, random.NextDouble());
        double[] n = [.. Enumerable.Range(0, length).Select(_ => Math.Max(3, Math.Round(answers * Math.Exp(0.5 * Normal.Sample(random, 0, 1)))))];
        var errors = Errors(random, n, phi);
        var spread = AnswerSpread / Math.Sqrt(answers);
        var seasonal = random.Next(2) == 0;
        var season = Season(random, seasonal ? spread * (0.3 + (1.2 * random.NextDouble())) : 0, yearly);
        var (level, slope) = Effect(random, spread, length - start);
        var (trend, usual) = (0.02 * spread * Normal.Sample(random, 0, 1), 20 * Normal.Sample(random, 0, 1));
        SeriesPoint[] points =
        [
            .. Enumerable.Range(0, length).Select(t => new SeriesPoint(t, usual + (trend * t) + season(t) + (t >= start ? level + (slope * (t - start)) : 0) + errors[t], n[t])),
        ];
        // Nobody says whether there is a season.
        return new(new(points, start) { SeasonLength = yearly }, level, slope, phi, seasonal);
    }

    // Of three kinds: all of it sampling, all of it lingering with the spread of sampling, or both.
    private static double[] Errors(Random random, double[] n, double phi)
    {
        var kind = random.Next(3);
        var lingering = AnswerSpread / Math.Sqrt(n.Average()) * (0.5 + random.NextDouble());
        var (errors, state) = (new double[n.Length], Normal.Sample(random, 0, 1));
        for (var t = 0; t < n.Length; t++)
        {
            if (t > 0) state = (phi * state) + (Math.Sqrt(1 - (phi * phi)) * Normal.Sample(random, 0, 1));
            var sampling = AnswerSpread / Math.Sqrt(n[t]);
            errors[t] = kind switch
            {
                0 => lingering * state,
                1 => sampling * state,
                _ => (lingering * state) + (sampling * Normal.Sample(random, 0, 1)),
            };
        }

        return errors;
    }

    private static Func<int, double> Season(Random random, double height, double yearly)
    {
        var (first, second) = (2 * Math.PI * random.NextDouble(), 2 * Math.PI * random.NextDouble());
        return t => (height * Math.Cos((2 * Math.PI * t / yearly) + first)) + (height / 2 * Math.Cos((4 * Math.PI * t / yearly) + second));
    }

    // None for half; the others a jump, a change of trend, or both.
    private static (double Level, double Slope) Effect(Random random, double spread, int after)
    {
        var (kind, level, slope) = (random.Next(6), spread * (0.5 + (2.5 * random.NextDouble())) * (random.Next(2) == 0 ? 1 : -1), 4 * spread / after * Normal.Sample(random, 0, 1));
        return kind switch { 3 => (level, 0), 4 => (0, slope), 5 => (level, slope), _ => (0, 0) };
    }
}
