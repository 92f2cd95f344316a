using System.Globalization;

namespace Heed.Web.SurveyPages;

/// <summary>A place chosen for each item; the script adds buttons that move them.</summary>
public static class RankingHtml
{
    public static void Write(QuestionView view)
    {
        var (html, words) = (view.Html, view.Words);
        var most = Math.Min(view.Question.AtMost ?? int.MaxValue, view.Question.Choices.Count);
        html.Raw("<ul class=\"ranks\" data-rank").Attribute("data-up", words["MoveUp"]).Attribute("data-down", words["MoveDown"]).Attribute("data-most", most.ToString(CultureInfo.InvariantCulture)).Raw(">");
        foreach (var item in view.Choices)
        {
            var field = view.Fields.First(f => f.Item == item);
            var sent = view.Sent(field.Name);
            view.If(item, "<li").Raw("><label").Attribute("for", $"in-{field.Name}").Raw(">").Text(view.Say(item.Text)).Raw("</label><select").Attribute("id", $"in-{field.Name}").Attribute("name", FormHtml.Name(field.Name))
                .AttributeIf(view.IsWrong(field.Name), "aria-invalid=\"true\"");
            view.DisabledUnless(view.IsOffered(item)).Raw("><option value=\"\">–</option>");
            for (var place = 1; place <= most; place++)
            {
                var text = place.ToString(CultureInfo.InvariantCulture);
                html.Raw("<option").Attribute("value", text).AttributeIf(sent.Contains(text), "selected").Raw(">").Text(text).Raw("</option>");
            }

            html.Raw("</select></li>");
        }

        html.Raw("</ul>");
        ScaleHtml.NotApplicable(view, view.Question.Id, view.IsNotApplicable ? [Listen.Responses.Answers.NotApplicable] : [], "checkbox");
    }
}
