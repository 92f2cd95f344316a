using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>What is written in one place: words, a number, a day. A slider is a number that the script makes one.</summary>
public static class LineHtml
{
    public static void Write(QuestionView view)
    {
        var (html, question, field) = (view.Html, view.Question, view.Fields[0]);
        var sent = view.Sent(field.Name).FirstOrDefault(s => field.IsText || s != Answers.NotApplicable);
        if (question is { Type: QuestionType.Text, Long: true }) html.Raw("<textarea rows=\"4\"");
        else html.Raw(question.Type == QuestionType.Slider ? "<div class=\"slide\" data-slide>" : question.Unit is not null ? "<div class=\"with-unit\">" : "").Raw("<input").Raw(Kind(question));
        html.Attribute("id", view.Id).Attribute("name", FormHtml.Name(field.Name)).Attribute("aria-describedby", view.Described).AttributeIf(view.Faults.Count > 0, "aria-invalid=\"true\"");
        if (field.IsText) html.Attribute("maxlength", ReadWords.Longest(field).ToString(CultureInfo.InvariantCulture));
        if (question.Type == QuestionType.Slider) Ends(html, question);
        if (question.Type == QuestionType.Date) html.Attribute("min", Day(question.Earliest)).Attribute("max", Day(question.Latest));
        view.DisabledUnless(true);
        if (question is { Type: QuestionType.Text, Long: true }) html.Raw(">").Text(sent).Raw("</textarea>");
        else html.Attribute("value", sent).Raw(">");
        if (question.Unit is not null) html.Raw("<span class=\"unit\">").Text(view.Say(question.Unit)).Raw("</span>");
        if (question.Type == QuestionType.Slider || question.Unit is not null) html.Raw("</div>");
        if (question.Type == QuestionType.Slider) ScaleHtml.Ends(view);
        if (!field.IsText) ScaleHtml.NotApplicable(view, field.Name, view.Sent(field.Name), "checkbox");
    }

    private static string Kind(Question question) => question.Type switch
    {
        QuestionType.Email => " type=\"email\" autocomplete=\"email\"",
        QuestionType.Phone => " type=\"tel\" autocomplete=\"tel\"",
        QuestionType.Date => " type=\"date\"",
        // Takes a decimal comma, which an input of type number does in some languages only.
        QuestionType.Number or QuestionType.Slider => " type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"",
        _ => " type=\"text\"",
    };

    private static void Ends(Html html, Question question) =>
        html.Attribute("data-min", Number(question.Min ?? 0)).Attribute("data-max", Number(question.Max ?? 100)).Attribute("data-step", question.Step is { } step ? Number(step) : "1");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
