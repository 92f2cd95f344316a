using System.Globalization;
using Heed.Measures.Effects;
using Heed.Measures.Reports;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>What to mind about an initiative's effect, beyond what its parts say themselves.</summary>
public static class InitiativeWarnings
{
    /// <summary>Fewer dates tried say nothing of the method.</summary>
    private const int FewestDates = 8;

    /// <summary>One in twenty is what chance does; one in five is a series that moves of its own accord.</summary>
    private const double MostFound = 0.2;

    public static IEnumerable<Warning> Of(InitiativePlan plan, MeasuredSeries series)
    {
        if (plan.Units.Count == 0) yield return new("no-comparison", "It is done everywhere, so whatever else happened at the same time is in the effect, too.");
        foreach (var day in series.Changes)
        {
            yield return day <= plan.Start
                ? new("wording-before", string.Create(CultureInfo.InvariantCulture, $"The question changed on {day:yyyy-MM-dd}; what was answered before then is left out."))
                : new("wording-since", string.Create(CultureInfo.InvariantCulture, $"The question changed on {day:yyyy-MM-dd}, after the start: part of what is seen may be the words."));
        }
    }

    public static IEnumerable<Warning> Of(PlaceboDates dates)
    {
        if (dates.Dates.Count >= FewestDates && dates.Found > MostFound * dates.Dates.Count)
        {
            yield return new("placebo-found", string.Create(CultureInfo.InvariantCulture, $"On {dates.Found} of {dates.Dates.Count} dates on which nothing began an effect is found, too: the series moves of its own accord."));
        }
    }
}
