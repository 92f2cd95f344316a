using System.Text;
using Heed.Act.Cases.Solved;
using Heed.Base.Results;
using Heed.Web.SurveyPages;

namespace Heed.Web.Cases;

/// <summary>Where a customer says whether their case is solved: no sign-in, no script, and nothing happens by opening the page alone.</summary>
public static class SolvedPages
{
    private const int LargestForm = 100_000;

    public static async Task<IResult> Show(string token, HttpContext context, AnswerSolved answer, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var question = SolvedToken.Read(token) is { } read ? await answer.FindAsync(read, cancel) : null;
        var words = Words(context, question);
        if (question is null) return Text(ShellHtml.Message(words, words["SolvedGoneTitle"], words["SolvedGone"]), StatusCodes.Status404NotFound);
        return question.Solved is { } solved ? Text(Thanks(words, solved)) : Text(Form(words, token, null));
    }

    public static async Task<IResult> Answer(string token, HttpContext context, AnswerSolved answer, CancellationToken cancel)
    {
        context.Response.Headers.CacheControl = "no-store";
        var read = SolvedToken.Read(token);
        var question = read is { } key ? await answer.FindAsync(key, cancel) : null;
        var words = Words(context, question);
        if (question is null) return Text(ShellHtml.Message(words, words["SolvedGoneTitle"], words["SolvedGone"]), StatusCodes.Status404NotFound);
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LargestForm) return Text(Form(words, token, words["SolvedChoose"]), StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(cancel);
        bool? solved = form["solved"].ToString() switch { "yes" => true, "no" => false, _ => null };
        if (solved is not { } said) return Text(Form(words, token, words["SolvedChoose"]), StatusCodes.Status400BadRequest);
        var answered = await answer.RunAsync(read!.Value, said, form["comment"], cancel);
        if (answered.Failed(out var problem, out var its))
        {
            if (problem.Kind == ProblemKind.Unavailable) context.Response.Headers.RetryAfter = "5";
            return Text(Form(words, token, words["NotStored"]), StatusCodes.Status503ServiceUnavailable);
        }

        return Text(Thanks(words, its.Solved == true));
    }

    private static SurveyWords Words(HttpContext context, SolvedQuestion? question) => new(question?.Language is { } spoken ? RespondentLanguage.Known(spoken) : RespondentLanguage.Of(null, context.Request, null));

    private static string Form(SurveyWords words, string token, string? problem)
    {
        var html = new Html();
        ShellHtml.Open(html, words, words["SolvedTitle"], null);
        html.Raw("<form class=\"form\" method=\"post\"").Attribute("action", $"/c/{token}").Raw("><h1>").Text(words["SolvedTitle"]).Raw("</h1>");
        if (problem is not null) html.Raw("<p class=\"problem\" role=\"alert\">").Text(problem).Raw("</p>");
        html.Raw("<fieldset class=\"question\"><legend class=\"ask\">").Text(words["SolvedQuestion"]).Raw("</legend><div class=\"choices two\">");
        foreach (var value in (string[])["yes", "no"])
        {
            html.Raw("<label class=\"choice\"><input type=\"radio\" name=\"solved\" required").Attribute("value", value).Raw("><span>").Text(words[value == "yes" ? "SolvedYes" : "SolvedNo"]).Raw("</span></label>");
        }

        html.Raw("</div></fieldset><div class=\"question\"><label class=\"ask\" for=\"comment\">").Text(words["SolvedComment"]).Raw("</label><textarea id=\"comment\" name=\"comment\" rows=\"4\" maxlength=\"5000\"></textarea></div><p class=\"buttons\"><button class=\"next\">")
            .Text(words["SolvedSend"]).Raw("</button></p></form>");
        ShellHtml.Close(html);
        return html.ToString();
    }

    private static string Thanks(SurveyWords words, bool solved)
    {
        var html = new Html();
        ShellHtml.Open(html, words, words["SolvedThanksTitle"], null);
        ShellHtml.Say(html, words["SolvedThanksTitle"], words[solved ? "SolvedThanksYes" : "SolvedThanksNo"], done: true);
        ShellHtml.Close(html);
        return html.ToString();
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Text(string html, int status = StatusCodes.Status200OK) => TypedResults.Text(html, "text/html", Encoding.UTF8, status);
}
