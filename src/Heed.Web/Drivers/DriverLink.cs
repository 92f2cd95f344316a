using Heed.Base.Sources;
using Heed.Readings.Drivers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Drivers;

/// <summary>Addresses of what a score hangs on.</summary>
public static class DriverLink
{
    /// <summary>Drivers to begin with for an outcome; none where it can't be explained by at least two.</summary>
    public static IReadOnlyList<string> Usual(Source source, string outcome)
    {
        var offer = OfferDrivers.Of(source);
        return offer.Outcomes.Contains(outcome, StringComparer.Ordinal) && offer.Usual(outcome) is { Count: > 1 } usual ? usual : [];
    }

    /// <param name="source">The source.</param>
    /// <param name="outcome">The field to be explained; where it can't be, the source's own outcome is.</param>
    /// <param name="asked">Days and filter, to which is added.</param>
    /// <param name="drivers">What may explain it; where not said, what one usually begins with.</param>
    public static string Of(Source source, string outcome, QueryBuilder asked, IReadOnlyList<string>? drivers = null)
    {
        // Answers given in confidence are asked on the whole only.
        if (source.Mode != Mode.Identified) asked = new();
        var chosen = drivers ?? Usual(source, outcome);
        if (chosen.Count > 0) asked.Add("outcome", outcome);
        foreach (var driver in chosen) asked.Add("drivers", driver);
        return $"/sources/{Uri.EscapeDataString(source.Key)}/drivers{asked}";
    }
}
