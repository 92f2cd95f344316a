using System.Text;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Changes;
using Heed.Base.Results;
using Heed.Web.Running;
using Heed.Web.SurveyPages;

namespace Heed.Web.Promises;

/// <summary>Where a colleague says by an address from a mail whether their unit can deliver: no sign-in, no script, and nothing happens by opening the page alone.</summary>
public static class PromiseAnswerPages
{
    private const int LargestForm = 100_000;

    private static readonly string[] s_answers = ["yes", "no", "date"];

    public static async Task<IResult> Show(string token, string? answer, HttpContext context, AnswerByLink link, FindDesk desks, PublicAddress address, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var words = new SurveyWords(address.StaffLanguage);
        if (PromiseToken.Read(token) is not { } read || await link.FindAsync(read, cancel) is not { } found) return Gone(words);
        var zone = (await desks.RunAsync(found.Promise.WorkspaceId, cancel)).Zone;
        return Text(found.Open ? Form(words, token, found.Promise, zone, new() { ["answer"] = answer ?? "" }, null) : Stands(words, found.Promise, zone));
    }

    public static async Task<IResult> Answer(string token, HttpContext context, AnswerByLink link, FindDesk desks, PublicAddress address, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var words = new SurveyWords(address.StaffLanguage);
        if (PromiseToken.Read(token) is not { } read || await link.FindAsync(read, cancel) is not { } found) return Gone(words);
        var zone = (await desks.RunAsync(found.Promise.WorkspaceId, cancel)).Zone;
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LargestForm) return Text(Form(words, token, found.Promise, zone, [], words["PromiseChoose"]), StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(cancel);
        var typed = form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var given = new FormCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal) { ["do"] = "answer" });
        if (PromiseForm.Read(given, zone).Failed(out var unread, out var change)) return Text(Form(words, token, found.Promise, zone, typed, words[unread.Places[0].Path == "date" ? "PromiseChooseDate" : "PromiseChoose"]), StatusCodes.Status400BadRequest);
        var answered = await link.RunAsync(read, (AnswerPromise)change, cancel);
        if (!answered.Failed(out var problem, out var its)) return Text(Stands(words, its, zone));
        if (problem.Kind == ProblemKind.NotFound) return Gone(words);
        var bad = problem.Kind == ProblemKind.Invalid;
        if (!bad) context.Response.Headers.RetryAfter = "5";
        return Text(Form(words, token, found.Promise, zone, typed, words[bad ? "PromiseChooseDate" : "NotStored"]), bad ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Form(SurveyWords words, string token, Promise its, TimeZoneInfo zone, Dictionary<string, string> typed, string? problem)
    {
        var html = new Html();
        ShellHtml.Open(html, words, words["PromiseAnswerTitle"], null);
        html.Raw("<form class=\"form\" method=\"post\"").Attribute("action", $"/p/{token}").Raw("><h1>").Text(words["PromiseAnswerTitle"]).Raw("</h1><p><strong>").Text(its.What).Raw("</strong><br>")
            .Text(words.Format("PromiseAnswerDue", When(its.DueAt, zone, words))).Raw("</p>");
        if (problem is not null) html.Raw("<p class=\"problem\" role=\"alert\">").Text(problem).Raw("</p>");
        html.Raw("<fieldset class=\"question\"><legend class=\"ask\">").Text(words["PromiseAnswerQuestion"]).Raw("</legend><div class=\"choices\">");
        foreach (var value in s_answers)
        {
            html.Raw("<label class=\"choice\"><input type=\"radio\" name=\"answer\" required").Attribute("value", value).Attribute("checked", typed.GetValueOrDefault("answer") == value ? "" : null).Raw("><span>").Text(words[$"PromiseAnswer_{value}"]).Raw("</span></label>");
        }

        html.Raw("</div></fieldset><div class=\"question\"><label class=\"ask\" for=\"day\">").Text(words["PromiseAnswerDay"]).Raw("</label><input type=\"date\" id=\"day\" name=\"day\"").Attribute("value", typed.GetValueOrDefault("day"))
            .Raw("></div><div class=\"question\"><label class=\"ask\" for=\"note\">").Text(words["PromiseAnswerNote"]).Raw("</label><textarea id=\"note\" name=\"note\" rows=\"3\" maxlength=\"5000\">").Text(typed.GetValueOrDefault("note") ?? "")
            .Raw("</textarea></div><p class=\"buttons\"><button class=\"next\">").Text(words["SolvedSend"]).Raw("</button></p></form>");
        ShellHtml.Close(html);
        return html.ToString();
    }

    /// <summary>What was answered, by this address or by a colleague before; or that nothing has to be any more.</summary>
    private static string Stands(SurveyWords words, Promise its, TimeZoneInfo zone)
    {
        var said = its.State switch
        {
            PromiseState.Confirmed => words["PromiseStandsYes"],
            PromiseState.Refused => words["PromiseStandsNo"],
            PromiseState.Offered => words.Format("PromiseStandsDate", When(its.OfferedAt!.Value, zone, words)),
            _ => words["PromiseStandsOver"],
        };
        var html = new Html();
        ShellHtml.Open(html, words, words["PromiseAnswerTitle"], null);
        ShellHtml.Say(html, its.What, said, done: its.State == PromiseState.Confirmed);
        ShellHtml.Close(html);
        return html.ToString();
    }

    private static string When(DateTimeOffset at, TimeZoneInfo zone, SurveyWords words) => TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.GetCultureInfo(words.Language));

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Gone(SurveyWords words) => Text(ShellHtml.Message(words, words["SolvedGoneTitle"], words["SolvedGone"]), StatusCodes.Status404NotFound);

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Text(string html, int status = StatusCodes.Status200OK) => TypedResults.Text(html, "text/html", Encoding.UTF8, status);
}
