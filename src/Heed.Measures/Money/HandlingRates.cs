namespace Heed.Measures.Money;

/// <summary>What time and hand-overs cost, in the workspace's currency, as entered by someone who knows.</summary>
/// <param name="AnHour">An hour of work, 0 or more.</param>
/// <param name="AHandOver">What a hand-over costs beyond the time booked (reading in, waiting), 0 or more.</param>
/// <param name="ACase">What a case costs in any event, 0 or more.</param>
public readonly record struct HandlingRates(decimal AnHour, decimal AHandOver = 0, decimal ACase = 0)
{
    /// <summary>The cost of one case.</summary>
    public double Of(HandledCase handled) => ((double)AnHour * handled.Time.TotalHours) + ((double)AHandOver * handled.HandOvers) + (double)ACase;
}
