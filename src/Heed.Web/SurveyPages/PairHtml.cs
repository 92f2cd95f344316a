using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Two ratings side by side, once or for each row.</summary>
public static class PairHtml
{
    public static void Write(QuestionView view)
    {
        var html = view.Html;
        if (view.Question.Rows.Count == 0) Sides(view, null);
        foreach (var row in view.Rows)
        {
            view.If(row, "<fieldset class=\"row\"").AttributeIf(!view.IsOffered(row), "disabled").Raw("><legend>").Text(view.Say(row.Text)).Raw("</legend>");
            Sides(view, row);
            html.Raw("</fieldset>");
        }
    }

    private static void Sides(QuestionView view, Choice? row)
    {
        view.Html.Raw("<div class=\"sides\">");
        foreach (var field in view.Fields.Where(f => f.Row == row))
        {
            view.Html.Raw("<fieldset class=\"side\"").AttributeIf(view.IsWrong(field.Name), "data-wrong").Raw("><legend>").Text(view.Say(field.Item!.Text)).Raw("</legend>");
            ScaleHtml.Points(view, field, $"in-{field.Name}");
            ScaleHtml.Ends(view);
            ScaleHtml.NotApplicable(view, field.Name, view.Sent(field.Name), "radio");
            view.Html.Raw("</fieldset>");
        }

        view.Html.Raw("</div>");
    }
}
