using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>One question: its words, its inputs, and what was wrong with its answer, tied together for screen readers.</summary>
public static class QuestionHtml
{
    public static void Write(Html html, SurveyVisit visit, Question question, bool asked)
    {
        var element = question.Type is QuestionType.Text or QuestionType.Statement ? "div" : "fieldset";
        var error = visit.Errors.GetValueOrDefault(question.Id);
        html.Raw($"<{element}").Attribute("class", $"question {question.Type.ToString().ToLowerInvariant()}").Attribute("id", $"at-{question.Id}")
            .Attribute("data-if", visit.Survey.Condition(question.ShowIf) is { } condition ? ConditionJson.Write(condition, visit.Survey.Find, visit.Walk.Respondent) : null)
            .AttributeIf(!asked, "hidden").Attribute("aria-describedby", element == "fieldset" ? Described(question, error) : null)
            .AttributeIf(element == "fieldset" && !asked, "disabled").Raw(">");
        var needed = question.Required ? " <span class=\"needed\">" + visit.Words["Required"] + "</span>" : "";
        var id = $"in-{question.Id}";
        switch (question.Type)
        {
            case QuestionType.Statement:
                html.Raw("<p class=\"statement\">").Text(visit.Say(question.Text)).Raw("</p>");
                break;
            case QuestionType.Text:
                html.Raw("<label").Attribute("for", id).Raw(">").Text(visit.Say(question.Text)).Raw(needed).Raw("</label>");
                break;
            default:
                html.Raw("<legend>").Text(visit.Say(question.Text)).Raw(needed).Raw("</legend>");
                break;
        }

        if (question.Hint is not null) html.Raw("<p class=\"hint\"").Attribute("id", $"hint-{question.Id}").Raw(">").Text(visit.Say(question.Hint)).Raw("</p>");
        if (error is not null) html.Raw("<p class=\"error\"").Attribute("id", $"error-{question.Id}").Raw(">").Text(error).Raw("</p>");
        Inputs(html, visit, question, id, Described(question, error), error is not null, asked);
        // Tells which questions stood on the page: one that appears by an answer on the same page has not been seen without scripts.
        if (question.Type != QuestionType.Statement) html.Raw("<input type=\"hidden\" name=\"seen\"").Attribute("value", question.Id).AttributeIf(!asked, "disabled").Raw(">");
        html.Raw($"</{element}>");
    }

    private static void Inputs(Html html, SurveyVisit visit, Question question, string id, string? described, bool wrong, bool asked)
    {
        switch (question.Type)
        {
            case QuestionType.Text:
                var text = visit.Answers.Texts.GetValueOrDefault(question.Id);
                var most = ReadAnswer.LongestText.ToString(CultureInfo.InvariantCulture);
                html.Raw(question.Long ? "<textarea rows=\"4\"" : "<input type=\"text\"").Attribute("id", id).Attribute("name", FormHtml.Name(question)).Attribute("maxlength", most)
                    .Attribute("aria-describedby", described).AttributeIf(wrong, "aria-invalid=\"true\"").AttributeIf(!asked, "disabled");
                if (question.Long) html.Raw(">").Text(text).Raw("</textarea>");
                else html.Attribute("value", text).Raw(">");
                break;
            case QuestionType.Single or QuestionType.Multiple:
                ScaleHtml.Choices(html, visit, question, id);
                break;
            case QuestionType.Statement:
                break;
            default:
                ScaleHtml.Scale(html, visit, question, id);
                break;
        }
    }

    private static string? Described(Question question, string? error) => (question.Hint, error) switch
    {
        (null, null) => null,
        (_, null) => $"hint-{question.Id}",
        (null, _) => $"error-{question.Id}",
        _ => $"error-{question.Id} hint-{question.Id}",
    };
}
