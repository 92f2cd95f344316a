using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Understand.Reports;
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
            ? Show(Shared(source, query.Keep(key)), caller)
            : ErrorPages.Of(SourcesErrors.Unknown(key), caller);

    public static async Task<IResult> Make(string key, HttpRequest request, Caller caller, ShareView share, SourceCatalogue catalogue, CancellationToken cancel) =>
        await catalogue.FindAsync(caller.Actor.Workspace, key, cancel) is { } source
            ? await MakeAsync(Shared(source, ReadView.Of(key, await request.ReadFormAsync(cancel))), request, caller, share, cancel)
            : ErrorPages.Of(SourcesErrors.Unknown(key), caller);

    public static async Task<IResult> Revoke(Guid id, Caller caller, RevokeShare revoke, CancellationToken cancel)
    {
        var revoked = await revoke.RunAsync(id, caller.Actor, cancel);
        return revoked.Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/reports");
    }

    /// <summary>What is to be shared, whatever it is.</summary>
    /// <param name="Title">Its title.</param>
    /// <param name="Action">Where its form goes.</param>
    /// <param name="HasWords">Whether anything people wrote is on it.</param>
    /// <param name="View">How it stands.</param>
    internal sealed record Subject(string Title, string Action, bool HasWords, KeptView View);

    internal static IResult Show(Subject subject, Caller caller) => Page.Of<SharePage>(Parameters(subject, caller));

    internal static async Task<IResult> MakeAsync(Subject subject, HttpRequest request, Caller caller, ShareView share, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var made = await share.RunAsync(new(form["title"].ToString(), subject.View, days, form["comments"] == "yes"), caller.Actor, cancel);
        var parameters = Parameters(subject, caller);
        if (!made.Failed(out var problem, out var code))
        {
            parameters["Made"] = $"{request.Scheme}://{request.Host}/shared/{code}";
            return Page.Of<SharePage>(parameters);
        }

        if (problem.Kind != ProblemKind.Invalid) return ErrorPages.Of(problem, caller);
        (parameters["Problem"], parameters["TypedTitle"], parameters["TypedDays"]) = (problem, form["title"].ToString(), form["days"].ToString());
        return Page.Of<SharePage>(parameters, StatusCodes.Status400BadRequest);
    }

    private static Subject Shared(Source source, KeptView view) => new(source.Title, $"/sources/{source.Key}/share", source.Texts.Count > 0, view);

    private static Dictionary<string, object?> Parameters(Subject subject, Caller caller) => new(StringComparer.Ordinal)
    {
        ["Caller"] = caller,
        ["Of"] = subject.Title,
        ["Action"] = subject.Action,
        ["HasWords"] = subject.HasWords,
        ["View"] = subject.View,
        ["TypedTitle"] = subject.Title,
    };
}
