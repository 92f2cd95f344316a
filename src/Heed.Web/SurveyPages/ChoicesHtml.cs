using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Choices as radio buttons, check boxes or a drop-down, with words of one's own beside those that take them.</summary>
public static class ChoicesHtml
{
    public static void Write(QuestionView view)
    {
        var (html, question) = (view.Html, view.Question);
        var kind = question.Type == QuestionType.Multiple ? "checkbox" : "radio";
        var sent = view.Sent(question.Id);
        html.Raw("<div").Attribute("class", question.Display == ChoiceDisplay.Pictures ? "choices pictures" : "choices").Raw(">");
        var choices = view.Choices;
        for (var c = 0; c < choices.Count; c++)
        {
            var choice = choices[c];
            if (choice.Other) view.If(choice, "<div class=\"opt\"").Raw("><label class=\"choice\"");
            else view.If(choice, "<label class=\"choice\"");
            html.Raw("><input").Attribute("type", kind).Attribute("id", string.Create(CultureInfo.InvariantCulture, $"{view.Id}-{c}")).Attribute("name", FormHtml.Name(question.Id))
                .Attribute("value", choice.Code).AttributeIf(choice.Alone, "data-alone").AttributeIf(sent.Contains(choice.Code), "checked");
            view.DisabledUnless(view.IsOffered(choice)).Raw("><span>");
            Picture(view, choice);
            html.Raw("</span></label>");
            if (!choice.Other) continue;
            Own(view, choice);
            html.Raw("</div>");
        }

        html.Raw("</div>");
        ScaleHtml.NotApplicable(view, question.Id, sent, kind);
    }

    public static void DropDown(QuestionView view)
    {
        var (html, question) = (view.Html, view.Question);
        var sent = view.Sent(question.Id);
        html.Raw("<select").Attribute("id", view.Id).Attribute("name", FormHtml.Name(question.Id)).Attribute("aria-describedby", view.Described).AttributeIf(view.Faults.Count > 0, "aria-invalid=\"true\"");
        view.DisabledUnless(true).Raw("><option value=\"\">").Text(view.Words["Choose"]).Raw("</option>");
        foreach (var choice in view.Choices)
        {
            html.Raw("<option").Attribute("value", choice.Code);
            view.If(choice).AttributeIf(!view.IsOffered(choice), "disabled").AttributeIf(sent.Contains(choice.Code), "selected").Raw(">").Text(view.Say(choice.Text)).Raw("</option>");
        }

        if (question.NotApplicable) html.Raw("<option").Attribute("value", Answers.NotApplicable).AttributeIf(sent.Contains(Answers.NotApplicable), "selected").Raw(">").Text(view.NotApplicableText).Raw("</option>");
        html.Raw("</select>");
        foreach (var choice in view.Choices.Where(c => c.Other)) Own(view, choice);
    }

    public static void YesNo(QuestionView view)
    {
        var sent = view.Sent(view.Question.Id);
        view.Html.Raw("<div class=\"choices two\">");
        foreach (var (value, text) in (ReadOnlySpan<(string, string)>)[(ReadAnswer.Yes, "Yes"), (ReadAnswer.No, "No")])
        {
            view.Html.Raw("<label class=\"choice\"><input type=\"radio\"").Attribute("id", $"{view.Id}-{value}").Attribute("name", FormHtml.Name(view.Question.Id)).Attribute("value", value)
                .AttributeIf(sent.Contains(value), "checked").Raw("><span>").Text(view.Words[text]).Raw("</span></label>");
        }

        view.Html.Raw("</div>");
        ScaleHtml.NotApplicable(view, view.Question.Id, sent, "radio");
    }

    public static void Consent(QuestionView view)
    {
        view.Html.Raw("<label class=\"choice agree\"><input type=\"checkbox\"").Attribute("id", view.Id).Attribute("name", FormHtml.Name(view.Question.Id)).Attribute("value", ReadAnswer.Yes)
            .Attribute("aria-describedby", view.Described).AttributeIf(view.Faults.Count > 0, "aria-invalid=\"true\"").AttributeIf(view.Sent(view.Question.Id).Contains(ReadAnswer.Yes), "checked");
        view.DisabledUnless(true).Raw("><span><i>").Text(view.Say(view.Question.Text));
        QuestionHtml.Needed(view);
        view.Html.Raw("</i></span></label>");
    }

    // The picture's words are the choice's; said once.
    private static void Picture(QuestionView view, Choice choice)
    {
        var text = view.Say(choice.Text);
        if (choice.Picture is null) view.Html.Text(text);
        else view.Html.Raw("<img loading=\"lazy\"").Attribute("src", choice.Picture).Attribute("alt", text).Raw("><i aria-hidden=\"true\">").Text(text).Raw("</i>");
    }

    private static void Own(QuestionView view, Choice choice)
    {
        var name = $"{view.Question.Id}.{choice.Code}.{QuestionFields.OtherSuffix}";
        view.Html.Raw("<input type=\"text\" class=\"own\"").Attribute("id", $"in-{name}").Attribute("name", FormHtml.Name(name)).Attribute("maxlength", ReadWords.LongestLine.ToString(CultureInfo.InvariantCulture))
            .Attribute("aria-label", view.Words.Format("OwnWords", view.Say(choice.Text))).Attribute("value", view.Sent(name).FirstOrDefault())
            .AttributeIf(view.IsWrong(name), "aria-invalid=\"true\"");
        view.DisabledUnless(view.IsOffered(choice)).Raw(">");
    }
}
