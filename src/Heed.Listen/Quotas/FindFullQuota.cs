using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Expressions;

namespace Heed.Listen.Quotas;

/// <summary>Tells early that a respondent falls into a quota that is full, so that nobody answers to the end for nothing.</summary>
public sealed class FindFullQuota(CountQuotas count)
{
    /// <returns>A full quota all of whose questions are answered already; null where there is none yet.</returns>
    public async ValueTask<Quota?> RunAsync(PublishedSurvey survey, SurveyWalk walk, Answers asked, CancellationToken cancel)
    {
        var falls = survey.Definition.Quotas.Where(q => IsKnown(survey, q, asked) && walk.Holds(q.If, asked)).ToList();
        if (falls.Count == 0) return null;
        var taken = await count.RunAsync(survey.Workspace, survey.Key, cancel);
        return falls.Find(q => taken.GetValueOrDefault(q.Id) >= q.Limit);
    }

    private static bool IsKnown(PublishedSurvey survey, Quota quota, Answers asked) =>
        survey.Condition(quota.If) is not { } condition || condition.Names().All(name => survey.Field(name) is null || asked.Has(name));
}
