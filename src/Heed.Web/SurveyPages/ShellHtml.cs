using Heed.Listen.Surveys;
using Heed.Web.Design;

namespace Heed.Web.SurveyPages;

/// <summary>The frame of every survey page: one style sheet, one script, and the survey's own colours.</summary>
public static class ShellHtml
{
    public static void Open(Html html, SurveyWords words, string title, PublishedSurvey? survey)
    {
        var style = survey is null ? null : ThemeStyle.Of(survey);
        var appearance = style?.Theme?.Appearance ?? Appearance.Device;
        var scheme = appearance == Appearance.Device ? "light dark" : appearance.ToString().ToLowerInvariant();
        html.Raw("<!DOCTYPE html><html").Attribute("lang", words.Language).Attribute("dir", words.Direction).Attribute("class", appearance == Appearance.Device ? null : scheme)
            .Raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\"").Attribute("content", scheme).Raw("><meta name=\"robots\" content=\"noindex\"><title>")
            .Text(title).Raw("</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\"").Attribute("href", Asset.Of("/survey/survey.css")).Raw(">");
        // The hash in the page's policy is of exactly this.
        if (style is { Css.Length: > 0 }) html.Raw("<style>").Raw(style.Css).Raw("</style>");
        html.Raw("<script").Attribute("src", Asset.Of(PageScript.Address)).Raw(" defer></script></head><body><main>");
        if (style?.Theme is { Logo: { } logo } theme) html.Raw("<img class=\"logo\"").Attribute("src", logo).Attribute("alt", theme.LogoText ?? "").Raw(">");
    }

    public static void Close(Html html) => html.Raw("</main></body></html>");

    /// <summary>A page with nothing to answer: closed, not there.</summary>
    public static string Message(SurveyWords words, string title, string text, PublishedSurvey? survey = null)
    {
        var html = new Html();
        Open(html, words, title, survey);
        Say(html, title, text, done: false);
        Close(html);
        return html.ToString();
    }

    public static void Say(Html html, string title, string text, bool done)
    {
        html.Raw("<section class=\"message\">");
        if (done) html.Raw("<svg class=\"tick\" viewBox=\"0 0 48 48\" aria-hidden=\"true\"><circle cx=\"24\" cy=\"24\" r=\"22\"/><path d=\"M14 25l7 7 14-15\"/></svg>");
        html.Raw("<h1>").Text(title).Raw("</h1><p>").Text(text).Raw("</p></section>");
    }
}
