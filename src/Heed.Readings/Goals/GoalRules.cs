using Heed.Base.Results;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Readings.Goals;

/// <summary>What a goal must be for its progress to mean something.</summary>
public static class GoalRules
{
    public const int LongestTitle = 200;
    public const int LongestClosing = 2_000;

    /// <summary>Days from start to date at most: beyond ten years nobody answers for anything.</summary>
    private const int LongestDays = 3_653;

    /// <summary>The stretches a goal can be read over.</summary>
    public static IReadOnlyList<TimeBucket> Steps { get; } = [TimeBucket.Week, TimeBucket.Month, TimeBucket.Quarter];

    /// <summary>What breaks a rule, with its place.</summary>
    /// <param name="title">What people call it.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="start">Where it sets out from.</param>
    /// <param name="startDay">From when.</param>
    /// <param name="due">Until when.</param>
    /// <param name="ends">The least and most the measure can be.</param>
    public static IEnumerable<ProblemPlace> Check(string title, double target, double start, DateOnly startDay, DateOnly due, (double? Least, double? Most) ends)
    {
        if (title.Length is 0 or > LongestTitle) yield return new("title", $"must be 1 to {LongestTitle} characters.");
        if (Outside(start, ends) is { } startRule) yield return new("start", startRule);
        if (Outside(target, ends) is { } targetRule) yield return new("target", targetRule);
        else if (target == start) yield return new("target", "must differ from where it starts.");
        if (due <= startDay) yield return new("due", "must be after the day it starts.");
        else if (due.DayNumber - startDay.DayNumber > LongestDays) yield return new("due", "must be within ten years of the day it starts.");
    }

    /// <summary>The least and most a measure can be on a field; null where there is no such end.</summary>
    public static (double? Least, double? Most) Ends(Measure measure, FieldType field) => measure.UnitOf(field) switch
    {
        MeasureUnits.Points => (-100, 100),
        MeasureUnits.Percent => (0, 100),
        MeasureUnits.ScalePoints => (field.Min, field.Max),
        MeasureUnits.Seconds => (0, null),
        _ => measure is OwnIndex ? (0, 100) : (null, null),
    };

    private static Phrase? Outside(double value, (double? Least, double? Most) ends) =>
        double.IsFinite(value) && !(value < ends.Least) && !(value > ends.Most) ? null : (ends.Least, ends.Most) switch
        {
            ({ } least, { } most) => (Phrase)$"must be a number from {least} to {most}.",
            ({ } least, null) => $"must be a number, at least {least}.",
            _ => "must be a number.",
        };
}
