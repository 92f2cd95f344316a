using System.Globalization;
using Heed.Listen.Responses;

namespace Heed.Web.SurveyPages;

/// <summary>A sum spread over items; the script counts what is left.</summary>
public static class SumHtml
{
    public static void Write(QuestionView view)
    {
        var (html, question) = (view.Html, view.Question);
        html.Raw("<div class=\"sum\" data-sum").Attribute("data-total", question.Total!.Value.ToString("R", CultureInfo.InvariantCulture)).Attribute("data-left", view.Words["SumLeft"]).Raw(">");
        foreach (var item in view.Choices)
        {
            var field = view.Fields.First(f => f.Item == item);
            view.If(item, "<p class=\"part\"").Raw("><label").Attribute("for", $"in-{field.Name}").Raw(">").Text(view.Say(item.Text)).Raw("</label><input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"")
                .Attribute("id", $"in-{field.Name}").Attribute("name", FormHtml.Name(field.Name)).Attribute("value", view.Sent(field.Name).FirstOrDefault(sent => sent != Answers.NotApplicable)).AttributeIf(view.IsWrong(field.Name), "aria-invalid=\"true\"");
            view.DisabledUnless(view.IsOffered(item)).Raw(">");
            if (question.Unit is not null) html.Raw("<span class=\"unit\">").Text(view.Say(question.Unit)).Raw("</span>");
            html.Raw("</p>");
        }

        html.Raw("</div>");
        ScaleHtml.NotApplicable(view, question.Id, view.IsNotApplicable ? [Answers.NotApplicable] : [], "checkbox");
    }
}
