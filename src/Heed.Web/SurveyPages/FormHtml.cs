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
        ShellHtml.Open(html, words, visit.Faults.Count > 0 ? words.Format("TitleError", title) : title, survey);
        Languages(html, visit);
        html.Raw("<h1>").Text(title).Raw("</h1>");
        if (visit.Page == 0)
        {
            if (definition.Intro is not null) html.Raw("<p class=\"lead\">").Text(visit.Say(definition.Intro)).Raw("</p>");
            if (definition.TimeLimit is { } minutes) html.Raw("<p class=\"lead\">").Text(words.Format("TimeLimit", minutes)).Raw("</p>");
            html.Raw("<p class=\"mode\">").Text(words[definition.Mode.ToString()]).Raw("</p>");
        }

        if (definition.Progress && definition.Pages.Count > 1) Progress(html, visit);
        if (visit.Failure is not null) html.Raw("<p class=\"problem\" role=\"alert\">").Text(visit.Failure).Raw("</p>");
        if (visit.Faults.Count > 0) html.Raw("<p class=\"problem\" role=\"alert\">").Text(words["SomeErrors"]).Raw("</p>");

        html.Raw("<form method=\"post\"").Attribute("action", $"/s/{survey.Address}").Attribute("data-offline", words["Waiting"]).AttributeIf(HasFiles(visit), "enctype=\"multipart/form-data\"").Raw(" novalidate>")
            .Hidden("id", visit.Id.ToString()).Hidden("v", survey.Version.ToString(CultureInfo.InvariantCulture)).Hidden("page", visit.Page.ToString(CultureInfo.InvariantCulture)).Hidden("lang", words.Language)
            .Hidden("c", visit.Channel).Hidden("u", visit.Unit).Hidden("t", visit.Touchpoint).Hidden("s", visit.Started).Hidden("k", visit.Saved?.Text);
        CarryOtherPages(html, visit);
        var page = definition.Pages[visit.Page];
        if (page.Title is not null) html.Raw("<h2>").Text(visit.Say(page.Title)).Raw("</h2>");
        var visible = visit.Walk.Visible(visit.Page, visit.Answers);
        foreach (var question in Order(visit, page)) QuestionHtml.Write(html, visit, question, visible.Contains(question));
        Buttons(html, visit);
        html.Raw("</form>");
        ShellHtml.Close(html);
        return html.ToString();
    }

    /// <summary>The name of a field's inputs, apart from the form's own.</summary>
    public static string Name(string field) => $"q.{field}";

    private static IReadOnlyList<Question> Order(SurveyVisit visit, SurveyPage page) =>
        page.Shuffle ? ChanceOrder.Of(page.Questions, visit.Id, string.Create(CultureInfo.InvariantCulture, $"page {visit.Page}"), q => q.Id, q => q.Type == QuestionType.Statement) : page.Questions;

    private static bool HasFiles(SurveyVisit visit) => visit.Survey.Definition.Pages[visit.Page].Questions.Any(q => q.Type == QuestionType.File);

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
        // Of the pages still ahead as many are counted as the answers so far lead to.
        var way = visit.Walk.Way(visit.Answers).ToList();
        var (at, of) = (Math.Max(1, way.Count(page => page <= visit.Page)), Math.Max(1, way.Count));
        html.Raw("<p class=\"progress\"><progress").Attribute("value", at.ToString(CultureInfo.InvariantCulture)).Attribute("max", of.ToString(CultureInfo.InvariantCulture))
            .Raw(" aria-hidden=\"true\"></progress> ").Text(visit.Words.Format("Progress", at, of)).Raw("</p>");
    }

    private static void CarryOtherPages(Html html, SurveyVisit visit)
    {
        for (var p = 0; p < visit.Survey.Definition.Pages.Count; p++)
        {
            if (p == visit.Page) continue;
            foreach (var field in visit.Survey.Definition.Pages[p].Questions.SelectMany(visit.Survey.FieldsOf))
            {
                foreach (var sent in Sent(visit, field.Name)) html.Hidden(Name(field.Name), sent);
            }
        }
    }

    /// <summary>A field's answer as its inputs would send it; what could not be read as it was sent.</summary>
    public static IReadOnlyList<string> Sent(SurveyVisit visit, string field)
    {
        if (visit.Typed.TryGetValue(field, out var typed)) return typed;
        if (visit.Answers.Texts.TryGetValue(field, out var text)) return [text];
        return visit.Answers.Values.GetValueOrDefault(field) switch
        {
            FieldValue.Number number => [number.Value.ToString("R", CultureInfo.InvariantCulture)],
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
        if (visit.Survey.Definition.Back && visit.Page > 0) html.Raw("<button class=\"back\" name=\"back\" value=\"1\">").Text(visit.Words["Back"]).Raw("</button>");
        if (SavedForm.MayBeMade(visit.Survey.Definition)) html.Raw("<button class=\"save\" name=\"save\" value=\"1\">").Text(visit.Words["Save"]).Raw("</button>");
        html.Raw("</p>");
    }
}
