using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Act.Cases.Mandates;

/// <summary>What a decision about a claim rested on, as histories keep it.</summary>
/// <param name="Claim">What is asked for.</param>
/// <param name="Mean">What working on a case of the matter costs on average.</param>
/// <param name="N">Over how many cases.</param>
/// <param name="Low">The lower end of the mean's 95 % interval; null under two cases.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Left">What is left of the customer's cap for the year.</param>
/// <param name="Currency">Of all amounts.</param>
public sealed partial record SettlementFigures(decimal Claim, decimal Mean, long N, decimal? Low, decimal? High, decimal Left, string Currency)
{
    internal static SettlementFigures Of(OfferSettlement.Offer offer, long claim, Mandate mandate) => new(
        claim / 100m, Whole(offer.Cost.Mean), offer.Cost.N, Whole(offer.Interval?.Low), Whole(offer.Interval?.High), Math.Max(0, mandate.CapCents - offer.SettledCents) / 100m, mandate.Currency);

    /// <returns>Null where a history keeps something else.</returns>
    public static SettlementFigures? Read(string written)
    {
        if (Form().Match(written) is not { Success: true } found) return null;
        decimal Amount(string name) => decimal.Parse(found.Groups[name].Value, CultureInfo.InvariantCulture);
        var range = found.Groups["low"].Success;
        return new(Amount("claim"), Amount("mean"), long.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture), range ? Amount("low") : null, range ? Amount("high") : null, Amount("left"), found.Groups["currency"].Value);
    }

    /// <summary>In a line: claim, mean cost with count and interval, what is left of the year's cap.</summary>
    public override string ToString()
    {
        var range = Low is { } low ? string.Create(CultureInfo.InvariantCulture, $" [{low:0.00}, {High:0.00}]") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Claim:0.00} : {Mean:0.00} n={N}{range}; {Left:0.00} {Currency}");
    }

    private static decimal Whole(double cents) => Math.Round((decimal)cents) / 100m;

    private static decimal? Whole(double? cents) => cents is { } known ? Whole(known) : null;

    [GeneratedRegex(@"^(?<claim>[0-9.]+) : (?<mean>[0-9.]+) n=(?<n>[0-9]+)( \[(?<low>-?[0-9.]+), (?<high>-?[0-9.]+)\])?; (?<left>[0-9.]+) (?<currency>\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
