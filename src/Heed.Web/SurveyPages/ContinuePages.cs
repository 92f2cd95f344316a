using System.Data.Common;
using System.Globalization;
using Heed.Base.Signals;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Answers saved to go on later, and going on with them.</summary>
public static class ContinuePages
{
    public static async Task<IResult> Show(string survey, string token, HttpContext context, FindPublishedSurvey find, FindSavedAnswers saved, SignalReader log, TimeProvider time, CancellationToken cancel)
    {
        SurveyPagesApi.KeepNowhere(context.Response);
        var asked = context.Request.Query["lang"];
        var current = await find.RunAsync(survey, cancel);
        var words = new SurveyWords(RespondentLanguage.Of(asked, context.Request, current?.Definition));
        if (SurveyPagesApi.Unanswerable(context, current, words, time) is { } message) return message;
        var form = ResumeToken.Read(token) is { } read ? await saved.RunAsync(current!, read, cancel) : null;
        if (form is null) return Gone(context, current!, words);
        _ = int.TryParse(form["v"][0], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var found = await find.VersionAsync(survey, version, cancel);
        words = new(RespondentLanguage.Of(asked.Count > 0 ? asked.ToString() : form["lang"][0], context.Request, found!.Definition));
        if (SavedForm.Read(form, found, words, ResumeToken.Read(token)!.Value) is not { } visit || await log.FindAsync(found.Workspace, visit.Id, cancel) is not null) return Gone(context, found, words);
        visit = visit with { Today = SurveyPagesApi.Day(time) };
        // What is asked may hang on the day: the page left may be none any more.
        var way = visit.Walk.Way(visit.Answers).ToList();
        return SurveyPagesApi.Page(context, found, FormHtml.Write(way.Contains(visit.Page) ? visit : visit with { Page = way.LastOrDefault(page => page < visit.Page) }));
    }

    /// <summary>The page that says where to go on, or the same page with what can't be saved.</summary>
    public static async Task<IResult> SaveAsync(HttpContext context, SurveyVisit visit, SaveAnswers save, CancellationToken cancel)
    {
        // A file that was refused would be missed without a word.
        var refused = visit.Faults.Where(f => f.Question.Type is QuestionType.File or QuestionType.Signature).ToList();
        if (refused.Count > 0) return SurveyPagesApi.Page(context, visit.Survey, FormHtml.Write(visit with { Faults = refused }), StatusCodes.Status422UnprocessableEntity);
        try
        {
            return await save.RunAsync(visit.Survey, new(visit.Id, SavedForm.Of(visit), visit.Answers, visit.Saved), cancel) is { } kept
                ? SurveyPagesApi.Page(context, visit.Survey, Where(context, visit, kept))
                : Gone(context, visit.Survey, visit.Words);
        }
        catch (DbException)
        {
            context.Response.Headers.RetryAfter = "5";
            return SurveyPagesApi.Page(context, visit.Survey, FormHtml.Write(visit with { Faults = [], Failure = visit.Words["NotStored"] }), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string Where(HttpContext context, SurveyVisit visit, SaveAnswers.Outcome kept)
    {
        var address = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/s/{visit.Survey.Address}/continue/{kept.Token.Text}";
        var words = visit.Words;
        var html = new Html();
        ShellHtml.Open(html, words, words["SavedTitle"], visit.Survey);
        ShellHtml.Say(html, words["SavedTitle"], words.Format("Saved", words.Day(DateOnly.FromDateTime(kept.ExpiresAt.UtcDateTime))), done: true);
        html.Raw("<section class=\"message\"><p class=\"address\"><a").Attribute("href", address).Raw(">").Text(address).Raw("</a></p><p class=\"hint\">").Text(words["SavedSecret"]).Raw("</p><p><a class=\"send-self\"")
            .Attribute("href", $"mailto:?subject={Uri.EscapeDataString(visit.Say(visit.Survey.Definition.Title))}&body={Uri.EscapeDataString(address)}").Raw(">").Text(words["SavedMail"]).Raw("</a></p></section>");
        ShellHtml.Close(html);
        return html.ToString();
    }

    private static IResult Gone(HttpContext context, PublishedSurvey survey, SurveyWords words) =>
        SurveyPagesApi.Page(context, survey, ShellHtml.Message(words, words["NotSavedTitle"], words["NotSaved"], survey), StatusCodes.Status404NotFound);
}
