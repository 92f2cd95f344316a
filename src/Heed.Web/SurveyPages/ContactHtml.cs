using System.Globalization;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Name, address and the like, named so that a browser can fill them in.</summary>
public static class ContactHtml
{
    public static void Write(QuestionView view)
    {
        view.Html.Raw("<div class=\"contact-parts\">");
        foreach (var field in view.Fields)
        {
            var (type, fill) = Kind(field.Part!.Value);
            view.Html.Raw("<p").Attribute("class", $"part {field.Part.ToString()!.ToLowerInvariant()}").Raw("><label").Attribute("for", $"in-{field.Name}").Raw(">").Text(view.Words[$"Contact_{field.Part}"]).Raw("</label><input")
                .Attribute("type", type).Attribute("autocomplete", fill).Attribute("id", $"in-{field.Name}").Attribute("name", FormHtml.Name(field.Name)).Attribute("maxlength", ReadWords.LongestLine.ToString(CultureInfo.InvariantCulture))
                .Attribute("value", view.Sent(field.Name).FirstOrDefault()).AttributeIf(view.IsWrong(field.Name), "aria-invalid=\"true\"").Raw("></p>");
        }

        view.Html.Raw("</div>");
    }

    private static (string Type, string Fill) Kind(ContactPart part) => part switch
    {
        ContactPart.Name => ("text", "name"),
        ContactPart.Company => ("text", "organization"),
        ContactPart.Email => ("email", "email"),
        ContactPart.Phone => ("tel", "tel"),
        ContactPart.Street => ("text", "street-address"),
        ContactPart.Postcode => ("text", "postal-code"),
        ContactPart.City => ("text", "address-level2"),
        _ => ("text", "country-name"),
    };
}
