using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Readings.Drivers;

public static class DriversErrors
{
    public const string TooFewCode = "too-few-answers";

    /// <summary>Of sources whose respondents are seen in groups only.</summary>
    public static Warning AllTime { get; } = new("all-time", "Respondents were promised to be seen in groups only, so this is worked out on all answers that may be shown, of all time; where one is missing, the field's mean stands for it.");

    /// <summary>The columns have not yet been given all that may be shown.</summary>
    public static Problem Behind { get; } = Problem.Unavailable("facts-behind", "The latest answers are still being taken in. Ask again in a moment.");

    public static Problem NoDrivers { get; } = At("drivers", "no-drivers", "Say which fields may be drivers: one at least.");

    public static Problem NoOutcome { get; } = At("outcome", "no-outcome", "Say which field is the outcome.");

    public static Problem Twice(string field) => At("drivers", "field-twice", $"\"{field}\" is named twice; outcome and drivers must all differ.");

    public static Problem UnknownField(string place, string field, string source, IEnumerable<string> known) =>
        At(place, "unknown-field", $"Source \"{source}\" has no field \"{field}\"; it has {string.Join(", ", known.Take(60))}.");

    public static Problem WrongOutcome(string field) =>
        At("outcome", "wrong-field", $"\"{field}\" holds no numbers, so it can't be the outcome; a score, a rating, an amount or yes and no can.");

    public static Problem WrongDriver(string field) =>
        At("drivers", "wrong-field", $"\"{field}\" holds labels, so it can't be a driver; scores, ratings, amounts and yes or no can.");

    public static Problem TooManyDrivers(int count, int most) => At(
        "drivers",
        "too-many-drivers",
        $"{count} drivers are more than the {most} that can be told apart; choose fewer.");

    public static Problem TooManyForBootstrap(int count, int most) => At(
        "intervals",
        "too-many-drivers",
        $"Bootstrap intervals take {most} drivers at most, not {count}; jackknife takes them all.");

    public static Problem NotRecommend(string field) => At(
        "as", "wrong-field", $"Promoters and detractors are of a likelihood to recommend from 0 to 10 (type nps); \"{field}\" is none.");

    public static Problem NoBootstrap { get; } = At("intervals", "no-bootstrap", "Intervals of a yes or no come by jackknife: drawing anew a thousand times would take too long.");

    public static Problem NotInPairs { get; } = At("missing", "not-in-pairs", "Models of a yes or no need complete answers; only those of numbers can be made from pairs.");

    public static Problem CostOfWhat(string field) => At("cost", "unknown-driver", $"There is a cost for \"{field}\", which is not among the drivers.");

    public static Problem BadCost(string field) => At("cost", "bad-cost", $"The cost of moving \"{field}\" must be above 0.");

    /// <param name="rows">How many complete rows there are; null where that is not told.</param>
    /// <param name="fewest">How many it takes.</param>
    /// <param name="drivers">For how many drivers.</param>
    /// <param name="inPairs">Whether the rows are those of the pair that has fewest.</param>
    public static Problem TooFew(long? rows, long fewest, int drivers, bool inPairs)
    {
        Phrase need = drivers == 1 ? (Phrase)"1 driver needs" : $"{drivers} drivers need";
        Phrase what = inPairs ? "any two of outcome and drivers" : "the outcome and every driver";
        Phrase found = rows is { } n ? (Phrase)$"{n}" : "fewer that may be shown";
        return At("drivers", TooFewCode, $"{need} {fewest} answers that have {what}, so that the shares mean something; there are {found}. Choose fewer drivers, or a wider filter.");
    }

    public static Problem Refused(Refusal refusal) => At("drivers", refusal.Code, refusal.Said);

    /// <summary>Where naming the column would say what everyone answered.</summary>
    public static Problem NoModel { get; } = At(
        "drivers",
        "no-model",
        "On these answers the drivers can't be told apart, or one of the fields hardly differs. Choose other drivers, or a wider filter.");

    public static Problem OnlyNumbers(string source) => At(
        "outcome", "only-groups", $"Respondents of \"{source}\" were promised to be seen in groups only: there, drivers are found of a score or a number, on all answers that are shown, not of a yes or no and not pair by pair.");

    private static Problem At(string place, string code, Phrase message) => Problem.Invalid(code, message, new ProblemPlace(place, message));
}
