using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Uploads;

namespace Heed.Web.SurveyPages;

/// <summary>A name written as a signature; the script adds a place to draw it.</summary>
public static class SignatureHtml
{
    /// <summary>Begins the names of inputs that hold a drawing.</summary>
    public const string Drawn = "d.";

    /// <summary>Begins the names of inputs that carry one drawn before.</summary>
    public const string Kept = "k.";

    public static void Write(QuestionView view)
    {
        var question = view.Question;
        var sent = view.Sent(question.Id).FirstOrDefault();
        var drawn = sent is not null && sent.StartsWith(UploadName.Prefix, StringComparison.Ordinal);
        view.Html.Raw("<div class=\"sign\" data-sign").Attribute("data-draw", view.Words["SignDraw"]).Attribute("data-clear", view.Words["SignClear"]).Attribute("data-name", Drawn + question.Id).Raw("><p class=\"hint\"").Attribute("id", $"how-{question.Id}").Raw(">").Text(view.Words["SignHint"]).Raw("</p>");
        if (drawn) view.Html.Hidden(Kept + question.Id, sent);
        view.Html.Raw("<input type=\"text\" autocomplete=\"name\"").Attribute("id", view.Id).Attribute("name", FormHtml.Name(question.Id)).Attribute("maxlength", ReadWords.LongestLine.ToString(CultureInfo.InvariantCulture))
            .Attribute("aria-describedby", view.Described is { } described ? $"{described} how-{question.Id}" : $"how-{question.Id}").AttributeIf(view.Faults.Count > 0, "aria-invalid=\"true\"").Attribute("value", drawn ? null : sent);
        view.DisabledUnless(true).Raw("></div>");
        FileHtml.Kept(view, "SignKept");
    }
}
