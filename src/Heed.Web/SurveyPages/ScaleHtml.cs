using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Scales and choices as radio buttons and check boxes, whatever they look like: keys and screen readers work by themselves.</summary>
public static class ScaleHtml
{
    public static void Scale(Html html, SurveyVisit visit, Question question, string id)
    {
        var type = visit.Survey.FieldsOf(question)[0].Type!.Value;
        var style = question.Type == QuestionType.Csat ? question.Style.ToString().ToLowerInvariant() : "numbers";
        var sent = FormHtml.Sent(visit, question).FirstOrDefault();
        html.Raw("<div").Attribute("class", $"scale {style} points-{type.Points}").Raw(">");
        for (var value = (int)type.Min!.Value; value <= (int)type.Max!.Value; value++)
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            html.Raw("<label class=\"point\"><input type=\"radio\"").Attribute("id", $"{id}-{text}").Attribute("name", FormHtml.Name(question)).Attribute("value", text)
                .AttributeIf(sent == text, "checked").Raw("><span>");
            Face(html, style, value, type.Points);
            html.Raw(style == "numbers" ? "" : "<b class=\"sr\">").Text(text).Raw(style == "numbers" ? "" : "</b>");
            EndWords(html, visit, question, value, type.Min.Value, type.Max.Value);
            html.Raw("</span></label>");
        }

        html.Raw("</div>");
        if (question.Low is not null || question.High is not null)
        {
            html.Raw("<p class=\"ends\" aria-hidden=\"true\"><span>").Text(visit.Say(question.Low)).Raw("</span><span>").Text(visit.Say(question.High)).Raw("</span></p>");
        }

        NotApplicable(html, visit, question, sent, "radio");
    }

    public static void Choices(Html html, SurveyVisit visit, Question question, string id)
    {
        var kind = question.Type == QuestionType.Multiple ? "checkbox" : "radio";
        var sent = FormHtml.Sent(visit, question).ToList();
        html.Raw("<div class=\"choices\">");
        for (var c = 0; c < question.Choices.Count; c++)
        {
            var choice = question.Choices[c];
            html.Raw("<label class=\"choice\"><input").Attribute("type", kind).Attribute("id", string.Create(CultureInfo.InvariantCulture, $"{id}-{c}")).Attribute("name", FormHtml.Name(question))
                .Attribute("value", choice.Code).AttributeIf(sent.Contains(choice.Code), "checked").Raw("><span>").Text(visit.Say(choice.Text)).Raw("</span></label>");
        }

        html.Raw("</div>");
        NotApplicable(html, visit, question, sent.FirstOrDefault(), kind);
    }

    private static void NotApplicable(Html html, SurveyVisit visit, Question question, string? sent, string kind)
    {
        if (!question.NotApplicable) return;
        html.Raw("<label class=\"choice na\"><input").Attribute("type", kind).Attribute("name", FormHtml.Name(question)).Attribute("value", Answers.NotApplicable)
            .AttributeIf(sent == Answers.NotApplicable, "checked").Raw("><span>").Text(visit.Words["NotApplicable"]).Raw("</span></label>");
    }

    // The words under the scale are for the eye; here they are read with the point they belong to.
    private static void EndWords(Html html, SurveyVisit visit, Question question, double value, double min, double max)
    {
        var words = value == min ? question.Low : value == max ? question.High : null;
        if (words is not null) html.Raw(" <b class=\"sr\">").Text(visit.Say(words)).Raw("</b>");
    }

    private static void Face(Html html, string style, int value, int points)
    {
        if (style == "stars") html.Raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.5-5.9-3.1-5.9 3.1 1.2-6.5L2.500 9.500l6.600-.9z\"/></svg>");
        if (style != "faces") return;
        // The mouth's bend goes from sad to glad over the points.
        var bend = 30 + (12 * ((value - 1.0) / (points - 1) - 0.5));
        var ends = 60 - bend;
        html.Raw(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 48 48\" aria-hidden=\"true\"><circle cx=\"24\" cy=\"24\" r=\"20\"/><circle class=\"eye\" cx=\"17\" cy=\"19\" r=\"2.4\"/><circle class=\"eye\" cx=\"31\" cy=\"19\" r=\"2.4\"/><path d=\"M15 {ends:0.0}Q24 {bend + 6 * ((value - 1.0) / (points - 1) - 0.5):0.0} 33 {ends:0.0}\"/></svg>"));
    }
}
