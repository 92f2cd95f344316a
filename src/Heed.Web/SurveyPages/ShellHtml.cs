using Heed.Web.Design;

namespace Heed.Web.SurveyPages;

/// <summary>The frame of every survey page: one style sheet, the logic and the script, nothing else.</summary>
public static class ShellHtml
{
    public static void Open(Html html, SurveyWords words, string title)
    {
        html.Raw("<!DOCTYPE html><html").Attribute("lang", words.Language).Attribute("dir", words.Direction)
            .Raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><title>")
            .Text(title).Raw("</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\"").Attribute("href", Asset.Of("/survey/survey.css"))
            .Raw("><script").Attribute("src", Asset.Of("/survey/logic.js")).Raw(" defer></script><script").Attribute("src", Asset.Of("/survey/survey.js")).Raw(" defer></script></head><body><main>");
    }

    public static void Close(Html html) => html.Raw("</main></body></html>");

    /// <summary>A page with nothing to answer: thanks, closed, not there.</summary>
    public static string Message(SurveyWords words, string title, string text, bool done = false)
    {
        var html = new Html();
        Open(html, words, title);
        html.Raw("<section class=\"message\">");
        if (done) html.Raw("<svg class=\"tick\" viewBox=\"0 0 48 48\" aria-hidden=\"true\"><circle cx=\"24\" cy=\"24\" r=\"22\"/><path d=\"M14 25l7 7 14-15\"/></svg>");
        html.Raw("<h1>").Text(title).Raw("</h1><p>").Text(text).Raw("</p></section>");
        Close(html);
        return html.ToString();
    }
}
