using System.Globalization;
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
        At("outcome", "wrong-field", $"\"{field}\" holds no numbers, so it can't be the outcome; a score, a rating or an amount can.");

    public static Problem WrongDriver(string field) =>
        At("drivers", "wrong-field", $"\"{field}\" holds labels, so it can't be a driver; scores, ratings, amounts and yes or no can.");

    public static Problem TooManyDrivers(int count, int most, string method) => At(
        "drivers",
        "too-many-drivers",
        string.Create(CultureInfo.InvariantCulture, $"{count} drivers are more than the {most} that {method} takes; choose fewer{(method == "lmg" ? ", or the method johnson" : "")}."));

    public static Problem TooManyForBootstrap(int count, int most) => At(
        "intervals",
        "too-many-drivers",
        string.Create(CultureInfo.InvariantCulture, $"Bootstrap intervals take {most} drivers at most, not {count}; jackknife takes them all."));

    /// <param name="rows">How many complete rows there are; null where that is not told.</param>
    /// <param name="fewest">How many it takes.</param>
    /// <param name="drivers">For how many drivers.</param>
    public static Problem TooFew(long? rows, long fewest, int drivers) => At(
        "drivers",
        TooFewCode,
        string.Create(CultureInfo.InvariantCulture, $"{drivers} {(drivers == 1 ? "driver needs" : "drivers need")} {fewest} answers that have the outcome and every driver, so that the shares mean something; there are {(rows is { } n ? n : "fewer that may be shown")}. Choose fewer drivers, or a wider filter."));

    public static Problem Refused(Refusal refusal) => At("drivers", refusal.Code, refusal.Text);

    /// <summary>Where naming the column would say what everyone answered.</summary>
    public static Problem NoModel { get; } = At(
        "drivers",
        "no-model",
        "On these answers the drivers can't be told apart, or one of the fields hardly differs. Choose other drivers, or a wider filter.");

    private static Problem At(string place, string code, string message) => Problem.Invalid(code, message, new ProblemPlace(place, message));
}
