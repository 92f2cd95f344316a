using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Rows answered alike: a table on wide screens, a card for each row on narrow ones, by the style sheet alone. Each input is named by its row and its own words.</summary>
public static class MatrixHtml
{
    public static void Write(QuestionView view)
    {
        var (html, rating) = (view.Html, view.Question.Cells == MatrixCells.Rating);
        if (rating) NarrowEnds(view);
        html.Raw("<table").Attribute("class", rating ? $"rows rating points-{view.Question.Points}" : "rows").Raw("><thead><tr><td></td>");
        if (rating) RatingHeads(view);
        foreach (var choice in rating ? [] : view.Question.Choices) view.If(choice, "<th scope=\"col\"").Raw(">").Text(view.Say(choice.Text)).Raw("</th>");
        if (view.Question.NotApplicable) html.Raw("<th scope=\"col\">").Text(view.NotApplicableText).Raw("</th>");
        html.Raw("</tr></thead><tbody>");
        foreach (var row in view.Rows)
        {
            var field = view.Fields.First(f => f.Row == row);
            view.If(row, "<tr").Raw("><th scope=\"row\"").Attribute("id", $"row-{field.Name}").Raw(">").Text(view.Say(row.Text)).Raw("</th>");
            if (rating) Ratings(view, field, row);
            else Choices(view, field, row);
            if (view.Question.NotApplicable) Cell(view, field, row, Answers.NotApplicable, true, "na", () => html.Text(view.NotApplicableText));
            html.Raw("</tr>");
        }

        html.Raw("</tbody></table>");
    }

    private static void Choices(QuestionView view, AnswerField field, Choice row)
    {
        foreach (var choice in view.Question.Choices) Cell(view, field, row, choice.Code, view.IsOffered(choice), "", () => view.Html.Text(view.Say(choice.Text)), choice);
    }

    private static void Ratings(QuestionView view, AnswerField field, Choice row)
    {
        foreach (var value in ScaleHtml.Values(view.Question, field)) Cell(view, field, row, value.ToString(CultureInfo.InvariantCulture), true, "rate", () => ScaleHtml.Point(view, field, value));
    }

    /// <summary>On narrow screens the table has no heads; what its ends mean stands above it.</summary>
    private static void NarrowEnds(QuestionView view)
    {
        var values = ScaleHtml.Values(view.Question, view.Fields[0]).ToList();
        var (first, last) = (Head(view.Question, values[0]), Head(view.Question, values[^1]));
        if (first is null && last is null) return;
        view.Html.Raw("<p class=\"ends narrow\" aria-hidden=\"true\">");
        foreach (var (value, words) in new[] { (values[0], first), (values[^1], last) })
        {
            view.Html.Raw("<span>").Text(words is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{value} = {view.Say(words)}")).Raw("</span>");
        }

        view.Html.Raw("</p>");
    }

    private static IReadOnlyDictionary<string, string>? Head(Question question, int value) =>
        question.Labels.Count >= value ? question.Labels[value - 1] : value == 1 ? question.Low : value == question.Points ? question.High : null;

    private static void RatingHeads(QuestionView view)
    {
        var question = view.Question;
        foreach (var value in ScaleHtml.Values(question, view.Fields[0]))
        {
            if (Head(question, value) is not { } words) view.Html.Raw("<td></td>");
            else view.Html.Raw("<th scope=\"col\">").Text(view.Say(words)).Raw("</th>");
        }
    }

    private static void Cell(QuestionView view, AnswerField field, Choice row, string value, bool offered, string kind, Action words, Choice? choice = null)
    {
        var (html, id) = (view.Html, $"cell-{field.Name}-{value}");
        var several = view.Question.Cells == MatrixCells.Multiple;
        html.Raw("<td").Attribute("class", kind.Length > 0 ? kind : null);
        if (choice is not null) view.If(choice);
        html.Raw("><label").Attribute("class", kind == "rate" ? "point" : "choice cell").Raw("><input").Attribute("type", several ? "checkbox" : "radio").Attribute("name", FormHtml.Name(field.Name)).Attribute("value", value)
            .Attribute("aria-labelledby", $"row-{field.Name} {id}").AttributeIf(choice is { Alone: true }, "data-alone").AttributeIf(view.Sent(field.Name).Contains(value), "checked");
        view.DisabledUnless(offered && view.IsOffered(row)).Raw("><span><i").Attribute("id", id).Raw(">");
        words();
        html.Raw("</i></span></label></td>");
    }
}
