using Heed.Facts.Queries;
using Heed.Readings.Goals;

namespace Heed.Readings.Series;

/// <summary>The stretches of the calendar a series goes by.</summary>
internal static class SeriesSteps
{
    public static TimeBucket BucketOf(SeriesStep step) => step == SeriesStep.Week ? TimeBucket.Week : TimeBucket.Month;

    public static DateOnly FirstOf(SeriesStep step, DateOnly day) => GoalSteps.FirstOf(BucketOf(step), day);

    public static DateOnly Move(SeriesStep step, DateOnly first, int steps) => GoalSteps.Move(BucketOf(step), first, steps);

    public static int Between(SeriesStep step, DateOnly from, DateOnly to) => GoalSteps.Between(BucketOf(step), from, to);
}
