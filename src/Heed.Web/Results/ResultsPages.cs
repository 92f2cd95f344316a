using Heed.Base.Results;
using Heed.Listen.Surveys;
using Heed.Understand.Results;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Results;

/// <summary>What was answered to each question of a survey.</summary>
public static class ResultsPages
{
    public static async Task<IResult> Show(
        string key, string? period, string? from, string? to, string? where, Caller caller, ListSurveys list, FindPublishedSurvey find, FindQuestions questions, ShowResults show, TimeProvider time, CancellationToken cancel)
    {
        if (await list.FindAsync(key, caller.Actor, cancel) is not { } survey) return ErrorPages.Of(SurveysErrors.Unknown(key), caller);
        var published = await find.RunAsync(survey.Address, cancel);
        // Answers brought along from elsewhere may be there before a survey is published; a draft still being written asks nothing yet.
        if (published is null && (await questions.RunAsync(key, caller.Actor, cancel)).Failed(out _, out published)) return NotYet(survey, caller);
        var days = Period.Read(period ?? "all", from, to, caller.Workspace.Zone, time);
        var view = new SurveyResults(survey, [.. published.Definition.Questions], days, where);
        var shown = await show.RunAsync(new(key, where, days.From, days.To), caller.Actor, cancel);
        if (!shown.Failed(out var problem, out var results)) return Page.Of<ResultsPage>(new { Caller = caller, View = view with { Results = results } });
        if (survey.Published == 0 && problem.Kind == ProblemKind.NotFound) return NotYet(survey, caller);
        // A filter that can't be read stays as it was typed, without numbers that could be taken for its answer.
        return problem.Kind == ProblemKind.Invalid ? Page.Of<ResultsPage>(new { Caller = caller, View = view, Problem = problem }, StatusCodes.Status400BadRequest) : ErrorPages.Of(problem, caller);
    }

    private static IResult NotYet(Survey survey, Caller caller) => Page.Of<NoResultsPage>(new { Caller = caller, Survey = survey });
}
