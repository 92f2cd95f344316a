using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Telling;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Initiatives;

/// <summary>"You said, we did": whom, in which words, and off it goes.</summary>
public static class TellPages
{
    public static async Task<IResult> Show(Guid id, HttpRequest request, Caller caller, ListInitiatives list, LookAtInitiatives look, FindAudience find, CancellationToken cancel)
    {
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } its) return ErrorPages.Of(InitiativesErrors.Unknown, caller);
        var view = await look.RunAsync(caller, cancel);
        var query = request.Query.ContainsKey("by") ? TellQuery.Read(name => request.Query[name]) : TellQuery.Of(its.Plan, view.Sources, view.Today);
        return await PageAsync(new(view, its, query), find, cancel);
    }

    public static async Task<IResult> Send(Guid id, HttpRequest request, Caller caller, ListInitiatives list, LookAtInitiatives look, FindAudience find, TellCustomers tell, CancellationToken cancel)
    {
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } its) return ErrorPages.Of(InitiativesErrors.Unknown, caller);
        var form = await request.ReadFormAsync(cancel);
        var query = TellQuery.Read(name => form[name]);
        var words = form.Keys.Where(name => name.StartsWith("text-", StringComparison.Ordinal)).Select(name => name[5..])
            .ToDictionary(language => language, language => new TellingWords(form[$"subject-{language}"].ToString().Trim(), form[$"text-{language}"].ToString().ReplaceLineEndings("\n").Trim()), StringComparer.Ordinal);
        if (!query.ToQuestion().Failed(out var problem, out var question) && !(await tell.RunAsync(new(id, question, words), caller.Actor, cancel)).Failed(out problem)) return TypedResults.LocalRedirect($"/initiatives/{id}#told");
        return await PageAsync(new(await look.RunAsync(caller, cancel), its, query) { Words = words, Problem = problem }, find, cancel);
    }

    private static async Task<IResult> PageAsync(TellView view, FindAudience find, CancellationToken cancel)
    {
        var told = view.Problem;
        if (!view.Query.ToQuestion().Failed(out var problem, out var question) && !(await find.RunAsync(view.Its.Id, question, view.View.Caller.Actor, cancel)).Failed(out problem, out var audience)) view = view with { Audience = audience };
        view = view with { Problem = told ?? problem };
        return Page.Of<TellPage>(new { Tell = view }, view.Problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(view.Problem.Kind));
    }
}
