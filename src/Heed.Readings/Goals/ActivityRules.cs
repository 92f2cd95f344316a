using Heed.Base.Results;

namespace Heed.Readings.Goals;

public static class ActivityRules
{
    public const int LongestText = 300;
    public const int LongestLink = 500;

    public static IEnumerable<ProblemPlace> Check(ActivityPlan plan)
    {
        if (plan.Text.Length is 0 or > LongestText) yield return new("text", $"must be 1 to {LongestText} characters.");
        if (plan.Due < plan.Start) yield return new("due", "must not be before the day it starts.");
        if (!Enum.IsDefined(plan.State)) yield return new("state", "must be planned, running, done or dropped.");
        if (plan.Link is { } link && !IsAddress(link)) yield return new("link", "must be an address: a page of Heed such as /surveys, or one that begins with https://.");
    }

    // Nothing else: a link is clicked by whoever looks at the goal, and "javascript:" is an address, too.
    private static bool IsAddress(string link)
    {
        if (link.Length > LongestLink || link.Any(char.IsControl)) return false;
        if (link.StartsWith('/')) return !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal);
        return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
    }
}
