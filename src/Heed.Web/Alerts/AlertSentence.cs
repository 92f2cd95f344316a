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
                return $"Late are {NumberText.Count((long)its.Value)} of {n} open cases and promises (cases overdue: {its.CasesLate}; promises overdue: {its.PromisesLate}; without the unit's word: {its.Unanswered}); due within a day besides: {its.CasesSoon}.";
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

    private static string Some(double? count) => count is not { } number ? "–" : number < 10 ? number.ToString("0.#", System.Globalization.CultureInfo.CurrentCulture) : NumberText.Count((long)Math.Round(number));
}
