using Heed.Listen.Surveys;
using Heed.Listen.Uploads;

namespace Heed.Web.SurveyPages;

/// <summary>A file handed in. Once it has arrived the page carries its reference, so that it is sent once only.</summary>
public static class FileHtml
{
    /// <summary>Begins the names of file inputs.</summary>
    public const string Prefix = "f.";

    /// <summary>Begins the names of the boxes that take a file back.</summary>
    public const string Remove = "x.";

    public static void Write(QuestionView view)
    {
        var question = view.Question;
        view.Html.Raw("<input type=\"file\"").Attribute("id", view.Id).Attribute("name", Prefix + question.Id).Attribute("aria-describedby", view.Described).AttributeIf(view.Faults.Count > 0, "aria-invalid=\"true\"")
            .Attribute("accept", question.Accept == FileKinds.Pictures ? "image/jpeg,image/png,image/webp,image/gif" : "image/jpeg,image/png,image/webp,image/gif,application/pdf");
        view.DisabledUnless(true).Raw(">");
        Kept(view, "FileKept");
    }

    /// <summary>What has arrived already, and the way to take it back.</summary>
    public static void Kept(QuestionView view, string words)
    {
        var question = view.Question;
        if (view.Sent(question.Id).FirstOrDefault() is not { } reference || !reference.StartsWith(UploadName.Prefix, StringComparison.Ordinal)) return;
        if (question.Type == QuestionType.File) view.Html.Hidden(FormHtml.Name(question.Id), reference);
        view.Html.Raw("<p class=\"kept\">").Text(view.Words[words]).Raw("</p><label class=\"choice\"><input type=\"checkbox\" value=\"1\"").Attribute("name", Remove + question.Id).Raw("><span>").Text(view.Words["FileRemove"]).Raw("</span></label>");
    }
}
