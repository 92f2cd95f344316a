using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Web.SurveyPages;

/// <summary>A page of questions as a form that works without scripts. Answers of other pages travel along, hidden.</summary>
public static class FormHtml
{
    public static string Write(SurveyVisit visit)
    {
        var (survey, words) = (visit.Survey, visit.Words);
        var definition = survey.Definition;
        var html = new Html();
        var title = visit.Say(definition.Title);
        ShellHtml.Open(html, words, visit.Errors.Count > 0 ? words.Format("TitleError", title) : title);
        Languages(html, visit);
        html.Raw("<h1>").Text(title).Raw("</h1>");
        if (visit.Page == 0)
        {
            if (definition.Intro is not null) html.Raw("<p class=\"lead\">").Text(visit.Say(definition.Intro)).Raw("</p>");
            html.Raw("<p class=\"mode\">").Text(words[definition.Mode.ToString()]).Raw("</p>");
        }

        if (definition.Pages.Count > 1) Progress(html, visit);
        if (visit.Failure is not null) html.Raw("<p class=\"problem\" role=\"alert\">").Text(visit.Failure).Raw("</p>");
        if (visit.Errors.Count > 0) html.Raw("<p class=\"problem\" role=\"alert\">").Text(words["SomeErrors"]).Raw("</p>");

        html.Raw("<form method=\"post\"").Attribute("action", $"/s/{survey.Address}").Attribute("data-offline", words["NotStored"]).Raw(" novalidate>")
            .Hidden("id", visit.Id.ToString()).Hidden("v", survey.Version.ToString(CultureInfo.InvariantCulture)).Hidden("page", visit.Page.ToString(CultureInfo.InvariantCulture)).Hidden("lang", words.Language)
            .Hidden("c", visit.Channel).Hidden("u", visit.Unit).Hidden("t", visit.Touchpoint);
        CarryOtherPages(html, visit);
        var page = definition.Pages[visit.Page];
        if (page.Title is not null) html.Raw("<h2>").Text(visit.Say(page.Title)).Raw("</h2>");
        var visible = visit.Walk.Visible(visit.Page, visit.Answers);
        foreach (var question in page.Questions) QuestionHtml.Write(html, visit, question, visible.Contains(question));
        Buttons(html, visit);
        html.Raw("</form>");
        ShellHtml.Close(html);
        return html.ToString();
    }

    /// <summary>The name of a question's inputs, apart from the form's own.</summary>
    public static string Name(Question question) => $"q.{question.Id}";

    private static void Languages(Html html, SurveyVisit visit)
    {
        var languages = visit.Survey.Definition.AllLanguages;
        if (languages.Count < 2) return;
        html.Raw("<nav class=\"languages\"").Attribute("aria-label", visit.Words["Language"]).Raw(">");
        foreach (var language in languages)
        {
            var words = new SurveyWords(language);
            html.Raw("<a").Attribute("href", $"?lang={Uri.EscapeDataString(language)}{From("c", visit.Channel)}{From("u", visit.Unit)}{From("t", visit.Touchpoint)}").Attribute("lang", language).Attribute("hreflang", language)
                .AttributeIf(language == visit.Words.Language, "aria-current=\"true\"").Raw(">").Text(words.Name).Raw("</a>");
        }

        html.Raw("</nav>");
    }

    // Where the link was shared stays known in another language.
    private static string From(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static void Progress(Html html, SurveyVisit visit)
    {
        var (at, of) = (visit.Page + 1, visit.Survey.Definition.Pages.Count);
        html.Raw("<p class=\"progress\"><progress").Attribute("value", at.ToString(CultureInfo.InvariantCulture)).Attribute("max", of.ToString(CultureInfo.InvariantCulture))
            .Raw(" aria-hidden=\"true\"></progress> ").Text(visit.Words.Format("Progress", at, of)).Raw("</p>");
    }

    private static void CarryOtherPages(Html html, SurveyVisit visit)
    {
        for (var p = 0; p < visit.Survey.Definition.Pages.Count; p++)
        {
            if (p == visit.Page) continue;
            foreach (var question in visit.Survey.Definition.Pages[p].Questions)
            {
                foreach (var sent in Sent(visit, question)) html.Hidden(Name(question), sent);
            }
        }
    }

    /// <summary>An answer as its inputs would send it.</summary>
    public static IEnumerable<string> Sent(SurveyVisit visit, Question question)
    {
        if (visit.Answers.Texts.TryGetValue(question.Id, out var text)) return [text];
        return visit.Answers.Values.GetValueOrDefault(question.Id) switch
        {
            FieldValue.Number number => [number.Value.ToString(CultureInfo.InvariantCulture)],
            FieldValue.Code code => [code.Label],
            FieldValue.Codes codes => codes.Labels,
            FieldValue.NotApplicable => [Answers.NotApplicable],
            _ => [],
        };
    }

    private static void Buttons(Html html, SurveyVisit visit)
    {
        var next = visit.Walk.Next(visit.Page, visit.Answers) is not null || visit.Page + 1 < visit.Survey.Definition.Pages.Count;
        html.Raw("<p class=\"buttons\"><button class=\"next\">").Text(visit.Words[next ? "Next" : "Send"]).Raw("</button>");
        if (visit.Page > 0) html.Raw("<button class=\"back\" name=\"back\" value=\"1\">").Text(visit.Words["Back"]).Raw("</button>");
        html.Raw("</p>");
    }
}
