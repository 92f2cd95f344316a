using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Understand.Shares;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Reports;

namespace Heed.Web.Shares;

/// <summary>Addresses for people who don't sign in: made, shown once, ended.</summary>
public static class SharePages
{
    public static async Task<IResult> Ask(string key, [AsParameters] DashboardQuery query, Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        await catalogue.FindAsync(caller.Actor.Workspace, key, cancel) is { } source
            ? Page.Of<SharePage>(new { Caller = caller, Source = source, View = query.Keep(key), TypedTitle = source.Title })
            : ErrorPages.Of(SourcesErrors.Unknown(key), caller);

    public static async Task<IResult> Make(string key, HttpRequest request, Caller caller, ShareView share, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var view = ReadView.Of(key, form);
        if (await catalogue.FindAsync(caller.Actor.Workspace, key, cancel) is not { } source) return ErrorPages.Of(SourcesErrors.Unknown(key), caller);
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var made = await share.RunAsync(new(form["title"].ToString(), view, days, form["comments"] == "yes"), caller.Actor, cancel);
        if (!made.Failed(out var problem, out var code)) return Page.Of<SharePage>(new { Caller = caller, Source = source, View = view, Made = $"{request.Scheme}://{request.Host}/shared/{code}" });
        return problem.Kind == ProblemKind.Invalid
            ? Page.Of<SharePage>(new { Caller = caller, Source = source, View = view, Problem = problem, TypedTitle = form["title"].ToString(), TypedDays = form["days"].ToString() }, StatusCodes.Status400BadRequest)
            : ErrorPages.Of(problem, caller);
    }

    public static async Task<IResult> Revoke(Guid id, Caller caller, RevokeShare revoke, CancellationToken cancel)
    {
        var revoked = await revoke.RunAsync(id, caller.Actor, cancel);
        return revoked.Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/reports");
    }
}
