using System.Globalization;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Answers saved to go on later, and going on with them.</summary>
public static class ContinuePages
{
    public static async Task<IResult> Show(string survey, string token, HttpContext context, FindPublishedSurvey find, FindSavedAnswers saved, TimeProvider time, CancellationToken cancel)
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
        return SavedForm.Read(form, found, words, ResumeToken.Read(token)!.Value) is { } visit
            ? SurveyPagesApi.Page(context, found, FormHtml.Write(visit with { Today = SurveyPagesApi.Day(time) }))
            : Gone(context, found, words);
    }

    /// <summary>The page that says where to go on.</summary>
    public static async Task<string> SaveAsync(HttpContext context, SurveyVisit visit, SaveAnswers save, CancellationToken cancel)
    {
        var kept = await save.RunAsync(visit.Survey, new(SavedForm.Of(visit), visit.Answers, visit.Saved), cancel);
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
