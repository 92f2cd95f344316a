using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Readings.Drivers;

public static class DriversErrors
{
    public static Problem NoDrivers { get; } = Problem.Invalid("no-drivers", "Say which fields may be drivers: one at least.", new ProblemPlace("drivers", "must not be empty."));

    public static Problem NoOutcome { get; } = Problem.Invalid("no-outcome", "Say which field is the outcome.", new ProblemPlace("outcome", "must not be empty."));

    public static Problem Twice(string field) => Problem.Invalid(
        "field-twice",
        $"\"{field}\" is named twice; outcome and drivers must all differ.",
        new ProblemPlace("drivers", "must differ from each other and from the outcome."));

    public static Problem UnknownField(string place, string field, string source, IEnumerable<string> known) => Problem.Invalid(
        "unknown-field",
        $"Source \"{source}\" has no field \"{field}\"; it has {string.Join(", ", known.Take(60))}.",
        new ProblemPlace(place, "must be one of the source's fields."));

    public static Problem WrongOutcome(string field) => Problem.Invalid(
        "wrong-field",
        $"\"{field}\" holds no numbers, so it can't be the outcome; a score, a rating or an amount can.",
        new ProblemPlace("outcome", "must be a field of numbers."));

    public static Problem WrongDriver(string field) => Problem.Invalid(
        "wrong-field",
        $"\"{field}\" holds labels, so it can't be a driver; scores, ratings, amounts and yes or no can.",
        new ProblemPlace("drivers", "must be fields of numbers, or of yes and no."));

    public static Problem TooManyDrivers(int count, int most, string method) => Problem.Invalid(
        "too-many-drivers",
        string.Create(CultureInfo.InvariantCulture, $"{count} drivers are more than the {most} that {method} takes; {(method == "lmg" ? "choose fewer, or the method johnson" : "choose fewer")}."),
        new ProblemPlace("drivers", string.Create(CultureInfo.InvariantCulture, $"must be {most} at most.")));

    public static Problem TooManyForBootstrap(int count, int most) => Problem.Invalid(
        "too-many-drivers",
        string.Create(CultureInfo.InvariantCulture, $"Bootstrap intervals take {most} drivers at most, not {count}; jackknife takes them all."),
        new ProblemPlace("intervals", string.Create(CultureInfo.InvariantCulture, $"must be jackknife or none above {most} drivers.")));

    /// <param name="rows">How many complete rows there are; null where so few that it is not told.</param>
    /// <param name="fewest">How many it takes.</param>
    /// <param name="drivers">For how many drivers.</param>
    public static Problem TooFew(long? rows, long fewest, int drivers) => Problem.Invalid(
        "too-few-answers",
        string.Create(CultureInfo.InvariantCulture, $"{drivers} {(drivers == 1 ? "driver needs" : "drivers need")} {fewest} answers with the outcome and every driver, so that the shares mean something; there are {(rows is { } n ? n : "too few to say how many")}. Choose fewer drivers, or a wider filter."),
        new ProblemPlace("drivers", string.Create(CultureInfo.InvariantCulture, $"need {fewest} complete answers.")));

    public static Problem Refused(Refusal refusal) => Problem.Invalid(refusal.Code, refusal.Text, new ProblemPlace("drivers", refusal.Text));

    /// <summary>Where naming the column would say what everyone answered.</summary>
    public static Problem NoModel { get; } = Problem.Invalid(
        "no-model",
        "On these answers the drivers can't be told apart, or one of the fields hardly differs. Choose other drivers, or a wider filter.",
        new ProblemPlace("drivers", "must differ from answer to answer, and from each other."));
}
