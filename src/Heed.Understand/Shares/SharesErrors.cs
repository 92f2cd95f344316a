using Heed.Base.Results;

namespace Heed.Understand.Shares;

public static class SharesErrors
{
    private const int LongestTitle = 200;

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "Only a manager or owner may share numbers with people who don't sign in.");

    public static Problem BadTitle { get; } = Problem.Invalid("bad-title", "Say what the link is for.", new ProblemPlace("title", $"must be 1 to {LongestTitle} characters."));

    public static Problem BadDays { get; } = Problem.Invalid("bad-days", $"A link lasts 1 to {ShareView.MostDays} days.", new ProblemPlace("days", $"must be 1 to {ShareView.MostDays}."));

    public static Problem UnknownLink { get; } = Problem.NotFound("unknown-link", "There is no such link in this workspace.");

    /// <summary>The same for one that never was, one that expired, and one that was ended: a stranger learns nothing from it.</summary>
    public static Problem Closed { get; } = Problem.NotFound("no-link", "This link leads nowhere: it has expired, was ended, or is not complete. Ask whoever sent it to you for a new one.");
}
