using System.Text;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Drafts;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Resources;
using Heed.Web.SurveyPages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Surveys.Editing;

/// <summary>A test run of a draft: the survey page itself, with nothing stored at its end.</summary>
public static class PreviewPages
{
    public static async Task<IResult> Show(string key, string? lang, Caller caller, OpenDraft drafts, CancellationToken cancel)
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var problem, out var draft)) return ErrorPages.Of(problem, caller);
        return Page.Of<PreviewPage>(new { View = new EditorView(caller, draft), Language = lang is not null && draft.Definition.AllLanguages.Contains(lang, StringComparer.Ordinal) ? lang : draft.Definition.DefaultLanguage });
    }

    public static async Task<IResult> Run(string key, HttpContext context, Caller caller, OpenDraft drafts, IAntiforgery antiforgery, IStringLocalizer<Texts> texts, TimeProvider time, CancellationToken cancel)
    {
        var opened = await drafts.RunAsync(key, caller.Actor, cancel);
        if (opened.Failed(out var problem, out var draft)) return ErrorPages.Of(problem, caller);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(cancel) : null;
        var words = new SurveyWords(RespondentLanguage.Of(form?["lang"] ?? context.Request.Query["lang"], context.Request, draft.Definition));
        if (Unshowable(draft.Definition)) return Framed(context, null, ShellHtml.Message(words, texts["Preview_BrokenTitle"], texts["Preview_Broken"]));

        var survey = new PublishedSurvey(draft.Survey, draft.Survey.Published, Runnable(draft.Definition));
        var html = Write(survey, words, form, time);
        // The page answers to itself, with the console's token, instead of where customers answer.
        var token = antiforgery.GetAndStoreTokens(context);
        html = html.Replace($" action=\"/s/{survey.Address}\"", $" action=\"/surveys/{key}/preview/run\"", StringComparison.Ordinal)
            .Replace("</form>", $"<input type=\"hidden\" name=\"{token.FormFieldName}\" value=\"{token.RequestToken}\"></form>", StringComparison.Ordinal)
            .Replace("<main>", new Html().Raw("<main><p class=\"problem\" role=\"note\">").Text(texts["Preview_TestRun"]).Raw("</p>").ToString(), StringComparison.Ordinal);
        return Framed(context, survey, html);
    }

    private static string Write(PublishedSurvey survey, SurveyWords words, IFormCollection? form, TimeProvider time)
    {
        var visit = form is null ? null : ReadVisit.From(form, survey, words);
        if (visit is null) return FormHtml.Write(new SurveyVisit(survey, words, Guid.CreateVersion7(time.GetUtcNow())));
        var outcome = AnswerPage.Take(visit, form!.ContainsKey("back"), [.. form["seen"].OfType<string>()]);
        return outcome.Show is { } show ? FormHtml.Write(show) : ThanksHtml.Write(survey, words, null, outcome.Finished!.Answers);
    }

    // Texts still missing are shown as they will be missed; conditions that can't be read can't be walked.
    private static bool Unshowable(SurveyDefinition survey) =>
        survey.Pages.Count == 0 || !survey.Questions.Any() || SurveyRules.Check(survey).Any(p => !p.Message.StartsWith("must not be empty", StringComparison.Ordinal));

    // Files are not taken in a test run, so none may be demanded.
    private static SurveyDefinition Runnable(SurveyDefinition survey) => survey with
    {
        TimeLimit = null,
        Resume = false,
        Pages = [.. survey.Pages.Select(page => page with { Questions = [.. page.Questions.Select(q => q.Type is QuestionType.File or QuestionType.Signature ? q with { Required = false } : q)] })],
    };

    private static IResult Framed(HttpContext context, PublishedSurvey? survey, string html)
    {
        var policy = survey is null ? context.Response.Headers.ContentSecurityPolicy.ToString() : ThemeStyle.Of(survey).Policy;
        context.Response.Headers.ContentSecurityPolicy = policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        return TypedResults.Text(html, "text/html", Encoding.UTF8);
    }
}
