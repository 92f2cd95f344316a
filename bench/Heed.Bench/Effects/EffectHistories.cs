using System.Globalization;
using Heed.Measures.Effects;
using Heed.Measures.Tests.Effects.Simulated;

namespace Heed.Bench.Effects;

/// <summary>How often "did it work?" is answered rightly on histories whose truth is known.</summary>
internal static class EffectHistories
{
    private static readonly (string Name, Func<SimulatedHistory, bool> In)[] s_groups =
    [
        ("all", _ => true),
        ("φ under 0.2", history => history.Phi < 0.2),
        ("φ 0.2–0.45", history => history.Phi is >= 0.2 and < 0.45),
        ("φ 0.45–0.7", history => history.Phi >= 0.45),
        ("no season", history => !history.Seasonal),
        ("season, two years", history => history.Seasonal && TwoYears(history)),
        ("season, under two years", history => history.Seasonal && !TwoYears(history)),
        ("under 40 points", history => history.Points < 40),
        ("40–69 points", history => history.Points is >= 40 and < 70),
        ("70–104 points", history => history.Points >= 70),
    ];

    public static void Run(int histories, int seed, TextWriter to)
    {
        var scores = s_groups.Select(_ => new EffectScores()).ToArray();
        foreach (var (history, report) in Enumerable.Range(0, histories).AsParallel().AsOrdered().Select(i =>
        {
            var history = SimulatedHistory.Draw(new Random(Seed(seed, i)));
            return (history, InterruptedSeries.Of(history.Question));
        }))
        {
            for (var group = 0; group < s_groups.Length; group++)
            {
                if (s_groups[group].In(history)) scores[group].Add(history, report);
            }
        }

        to.WriteLine(Invariant($"{histories} histories, seed {seed}, 95 % intervals"));
        to.WriteLine();
        to.WriteLine("| histories | judged | holds the average effect | holds the jump | holds the change of slope | false positives | effects found | wrong direction | short: too early to tell | short: holds the average |");
        to.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (group, score) in s_groups.Zip(scores))
        {
            to.WriteLine(Invariant($"| {group.Name} | {score.Judged} | {Share(score.AverageHeld, score.Judged)} | {Share(score.LevelHeld, score.Judged)} | {Share(score.SlopeHeld, score.Judged)} | {Share(score.FalselyFound, score.Without)} | {Share(score.Found, score.With)} | {Share(score.FoundAgainstTruth, score.With)} | {score.TooEarly} of {score.Short} | {Share(score.ShortHeld, score.Short)} |"));
        }
    }

    private static bool TwoYears(SimulatedHistory history) => history.Points >= 2 * Math.Floor(history.Question.SeasonLength!.Value);

    private static string Share(int part, int whole) => whole == 0 ? "–" : Invariant($"{100.0 * part / whole:0.0} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Neighbouring seeds have nothing in common.
    private static int Seed(int seed, int i) => (int)(Measures.Drivers.Mix.Bits(((ulong)(uint)seed << 32) + (uint)i) >> 33);
}
