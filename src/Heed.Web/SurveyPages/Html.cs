using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Heed.Web.SurveyPages;

/// <summary>Writes HTML: what stands in the code goes as it is, what came from anyone goes encoded.</summary>
public sealed class Html
{
    // Letters of all languages stay themselves; only what means something in HTML is escaped.
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new(8_192);

    public Html Raw(string html)
    {
        _text.Append(html);
        return this;
    }

    public Html Text(string? text)
    {
        if (!string.IsNullOrEmpty(text)) _text.Append(s_encoder.Encode(text));
        return this;
    }

    /// <summary><c> name="value"</c>.</summary>
    public Html Attribute(string name, string? value) => value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    public Html AttributeIf(bool condition, string name) => condition ? Raw(" ").Raw(name) : this;

    public Html Hidden(string name, string? value) => value is null ? this : Raw("<input type=\"hidden\"").Attribute("name", name).Attribute("value", value).Raw(">");

    public override string ToString() => _text.ToString();
}
