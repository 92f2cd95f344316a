using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Scales as radio buttons, whatever they look like: keys and screen readers work by themselves.</summary>
public static class ScaleHtml
{
    public static void Write(QuestionView view)
    {
        Points(view, view.Fields[0], view.Id);
        Ends(view);
        NotApplicable(view, view.Question.Id, view.Sent(view.Question.Id), "radio");
    }

    /// <summary>The points of one field of a scale, the lowest first unless the question turns it round.</summary>
    public static void Points(QuestionView view, AnswerField field, string id)
    {
        var (html, type) = (view.Html, field.Type!.Value);
        var sent = view.Sent(field.Name);
        var labelled = view.Question.Labels.Count == type.Points ? " labelled" : "";
        html.Raw("<div").Attribute("class", $"scale {Style(view.Question)} points-{type.Points}{labelled}{(view.Question.Reversed ? " reversed" : "")}").Raw(">");
        foreach (var value in Values(view.Question, field))
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            html.Raw("<label class=\"point\"><input type=\"radio\"").Attribute("id", $"{id}-{text}").Attribute("name", FormHtml.Name(field.Name)).Attribute("value", text)
                .AttributeIf(sent.Contains(text), "checked").Raw("><span>");
            Point(view, field, value);
            html.Raw("</span></label>");
        }

        html.Raw("</div>");
    }

    public static IEnumerable<int> Values(Question question, AnswerField field)
    {
        var values = Enumerable.Range((int)field.Type!.Value.Min!.Value, field.Type.Value.Points);
        return question.Reversed ? values.Reverse() : values;
    }

    /// <summary>What is seen of a point, and what is read: its number, with the words that belong to it.</summary>
    public static void Point(QuestionView view, AnswerField field, int value)
    {
        var (html, question, type) = (view.Html, view.Question, field.Type!.Value);
        var (style, at) = (Style(question), value - (int)type.Min!.Value);
        if (at < question.Icons.Count) html.Raw("<b class=\"icon\" aria-hidden=\"true\">").Text(question.Icons[at]).Raw("</b>");
        else Face(html, style, value, type.Points);
        var text = value.ToString(CultureInfo.InvariantCulture);
        html.Raw(style == "numbers" ? "" : "<b class=\"sr\">").Text(text).Raw(style == "numbers" ? "" : "</b>");
        if (at < question.Labels.Count) html.Raw(" <b class=\"label\">").Text(view.Say(question.Labels[at])).Raw("</b>");
        // The words under the scale are for the eye; here they are read with the point they belong to.
        else if ((value == type.Min ? question.Low : value == type.Max ? question.High : null) is { } words) html.Raw(" <b class=\"sr\">").Text(view.Say(words)).Raw("</b>");
    }

    public static void Ends(QuestionView view)
    {
        var question = view.Question;
        if (question.Labels.Count > 0 || (question.Low is null && question.High is null)) return;
        var (first, last) = question.Reversed ? (question.High, question.Low) : (question.Low, question.High);
        view.Html.Raw("<p class=\"ends\" aria-hidden=\"true\"><span>").Text(view.Say(first)).Raw("</span><span>").Text(view.Say(last)).Raw("</span></p>");
    }

    /// <param name="view">The question.</param>
    /// <param name="field">The field, or the question's id for all of its fields.</param>
    /// <param name="sent">What was answered.</param>
    /// <param name="kind">A radio button among others, or a box of its own.</param>
    public static void NotApplicable(QuestionView view, string field, IReadOnlyList<string> sent, string kind)
    {
        if (!view.Question.NotApplicable) return;
        view.Html.Raw("<label class=\"choice na\"><input").Attribute("type", kind).Attribute("name", FormHtml.Name(field)).Attribute("value", Answers.NotApplicable)
            .AttributeIf(sent.Contains(Answers.NotApplicable), "checked");
        view.DisabledUnless(true).Raw("><span>").Text(view.NotApplicableText).Raw("</span></label>");
    }

    private static string Style(Question question) =>
        question.Icons.Count > 0 ? "icons" : question.Type is QuestionType.Csat or QuestionType.Matrix ? question.Style.ToString().ToLowerInvariant() : "numbers";

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
