using Heed.Act.Alerts;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Web.Design;

namespace Heed.Web.Alerts;

/// <summary>Why an alert was raised, in one sentence with the numbers: in English, to be said in any language.</summary>
public static class AlertSentence
{
    /// <param name="kind">What was watched for.</param>
    /// <param name="its">The numbers, as it was first or last found.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="alert">Whose numbers.</param>
    public static Phrase Of(AlertKind kind, AlertNumbers its, AlertNames names, Alert alert)
    {
        var (from, to, n) = (AlertNames.Day(its.From), AlertNames.Day(its.To), NumberText.Count(its.N));
        var past = NumberText.Count(its.Past);
        switch (kind)
        {
            case AlertKind.Chart:
                var unit = its.Unit ?? MeasureUnits.Number;
                var (measure, value, before) = (names.Measure(alert.Source, its.Measure, its.Field), NumberText.Of(its.Value, unit), NumberText.Of(its.Expected, unit));
                var (low, high) = (NumberText.Of(its.Low, unit), NumberText.Of(its.High, unit));
                // Each returned by itself: together they would be made strings first, and their values could not be told from the words.
                if (its.Low is null) return $"{measure} was {value} from {from} to {to} (n = {n}): by chance it is {high} at most, and it was {before} before (n = {past}).";
                if (its.High is null) return $"{measure} was {value} from {from} to {to} (n = {n}): by chance it is {low} at least, and it was {before} before (n = {past}).";
                return $"{measure} was {value} from {from} to {to} (n = {n}): by chance it is between {low} and {high}, and it was {before} before (n = {past}).";
            case AlertKind.Deadlines:
                if (its.CasesSoon == 0) return $"Late: {NumberText.Count((long)its.Value)} of {n} open cases and promises ({Late(its)}).";
                return $"Late: {NumberText.Count((long)its.Value)} of {n} open cases and promises ({Late(its)}). Due within a day: {its.CasesSoon} more.";
            case AlertKind.Silence when its.N == 0 && its.LastHeard is { } last:
                return $"Nothing came from {from} to {to}, where {Some(its.Expected)} answers were to be expected; the last came in the week to {AlertNames.Day(last)}.";
            case AlertKind.Silence:
                return $"Answers from {from} to {to}: {n}, where {Some(its.Expected)} were to be expected and at least {Some(its.Low)} come by chance.";
            case AlertKind.Storm:
                return $"Low answers on {from}: {NumberText.Count((long)its.Value)} of {n}, where {Some(its.Expected)} were to be expected and at most {Some(its.High)} come by chance.";
            default:
                return $"Of those who gave a reason from {from} to {to}, {NumberText.Of(its.Value, MeasureUnits.Percent)} named “{names.Choice(alert.Source, its)}” (n = {n}); before it were {NumberText.Of(its.Expected, MeasureUnits.Percent)} (n = {past}).";
        }
    }

    /// <summary>How rare it is, for those who want to know; null where chance has no part in it.</summary>
    public static Phrase? Rarity(AlertNumbers its)
    {
        if (its.Chance is not { } chance) return null;
        return $"If nothing had changed, it would be so less than once in {NumberText.Count(Rounded(1 / Math.Max(chance, 1e-6)))} times.";
    }

    // To two digits: more would be read as if they were known.
    private static long Rounded(double value)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(value)) - 1));
        return (long)(Math.Floor(value / step) * step);
    }

    // What there is none of is left unsaid.
    private static Phrase Late(AlertNumbers its)
    {
        List<Phrase> parts = [];
        if (its.CasesLate > 0 || its is { PromisesLate: 0, Unanswered: 0 }) parts.Add($"overdue cases: {its.CasesLate}");
        if (its.PromisesLate > 0) parts.Add($"overdue promises: {its.PromisesLate}");
        if (its.Unanswered > 0) parts.Add($"promises no unit has confirmed: {its.Unanswered}");
        return parts.Aggregate(And);
    }

    private static Phrase And(Phrase one, Phrase next) => $"{one}, {next}";

    private static string Some(double? count) => count is not { } number ? "–" : number < 10 ? number.ToString("0.#", System.Globalization.CultureInfo.CurrentCulture) : NumberText.Count((long)Math.Round(number));
}
