using System.Globalization;

namespace Heed.Measures.Reports;

/// <summary>Every warning a score or comparison can carry.</summary>
public static class Warnings
{
    /// <summary>Fewer answers than this are flagged.</summary>
    public const long FewAnswers = 30;

    public static Warning NoAnswers { get; } = new("no-answers", "Nobody answered, so there is no value.");

    public static Warning NoCustomers { get; } = new("no-customers", "No answer here says whose it is, so customers can't be counted.");

    public static Warning NoInterval { get; } = new("no-interval", "One answer says nothing about the spread, so there is no interval.");

    public static Warning NoBound { get; } = new(
        "no-bound",
        "There are too few answers to say how far the value can be from it on both sides.");

    public static Warning NoSpread { get; } = new(
        "no-spread",
        "All answers are alike, so this method gives an interval without width. It does not mean certainty.");

    public static Warning BeyondScale { get; } = new(
        "beyond-scale",
        "The interval reaches past the smallest or largest answer possible: there are too few answers, or they are too alike, for this method.");

    public static Warning ValueOutside { get; } = new(
        "value-outside",
        "The interval is adjusted towards the middle and, with so few answers, does not hold the value itself: n is too small for an interval.");

    public static Warning NoComparison { get; } = new(
        "no-comparison",
        "At least one group has no answers, or too few to know its spread, so the difference can't be judged.");

    public static Warning SmallExpected { get; } = new(
        "small-expected",
        "A count of fewer than 5 is expected in one of the groups, so p is rough; go by the interval.");

    public static Warning SmallN(long n) => new(
        "small-n",
        string.Create(CultureInfo.InvariantCulture, $"Only {n} {(n == 1 ? "answer" : "answers")}, fewer than {FewAnswers}: look at the interval rather than the value."));
}
