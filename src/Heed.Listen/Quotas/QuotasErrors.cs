using Heed.Base.Results;
using Heed.Listen.Surveys;

namespace Heed.Listen.Quotas;

public static class QuotasErrors
{
    public const string FullCode = "quota-full";

    public static Problem Full(string quota) =>
        Problem.Conflict(FullCode, $"Quota \"{quota}\" is full: as many such responses as were wanted have come in. This one was not stored.") with { Places = [new($"quotas.{quota}", "is full.")] };

    /// <summary>The quota a problem is about; null where it is about something else.</summary>
    public static Quota? FullOf(Problem problem, SurveyDefinition survey) =>
        problem.Code == FullCode ? survey.Quotas.FirstOrDefault(q => problem.Places.Any(p => p.Path == $"quotas.{q.Id}")) : null;

    public static Problem Unavailable { get; } = Problem.Unavailable("not-stored", "The response could not be stored. Send it again in a moment, with the same id.");
}
