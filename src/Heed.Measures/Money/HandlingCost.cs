using Heed.Measures.Fields;

namespace Heed.Measures.Money;

/// <summary>
/// What it costs to work on a case: minutes ÷ 60 · rate of an hour + hand-overs · rate of a hand-over, in hundredths of a currency.
/// <para>The cost of a category is the mean over its closed cases, from time actually written down.</para>
/// </summary>
public static class HandlingCost
{
    /// <summary>Under so many closed cases a mean says too little to pay anybody by.</summary>
    public const int FewestCases = 20;

    /// <param name="minutes">0 or more.</param>
    /// <param name="handOvers">0 or more.</param>
    /// <param name="rates">What an hour and a hand-over cost.</param>
    public static double Of(int minutes, int handOvers, HandlingRates rates) => (minutes / 60.0 * rates.HourCents) + ((double)handOvers * rates.HandOverCents);

    /// <summary>Count, mean and spread over cases; N = 0 without any.</summary>
    public static Moments Over(IEnumerable<(int Minutes, int HandOvers)> cases, HandlingRates rates) =>
        cases.Aggregate(default(Moments), (all, one) => all.Add(Of(one.Minutes, one.HandOvers, rates)));
}

/// <summary>What work costs, in hundredths of a currency.</summary>
/// <param name="HourCents">An hour of an agent, all costs in; 0 or more.</param>
/// <param name="HandOverCents">What each passing on costs beyond the time written down; 0 or more.</param>
public readonly record struct HandlingRates(long HourCents, long HandOverCents);
