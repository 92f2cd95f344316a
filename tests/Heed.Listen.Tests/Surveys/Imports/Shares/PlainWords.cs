using System.Net;
using System.Text.RegularExpressions;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>Texts made alike for comparison: no tags, no spaces, no answers brought along.</summary>
public static class PlainWords
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    public static string Of(string? text)
    {
        var bare = Regex.Replace(text ?? "", "<!--.*?-->|<script.*?</script>|<style.*?</style>", "", Safe);
        bare = WebUtility.HtmlDecode(Regex.Replace(bare, "</?[a-z!][^>]*>", "", Safe));
        bare = Regex.Replace(bare, "\\$?\\{\\{?[^{}\\s][^{}]*\\}?\\}", "", Safe);
        return string.Concat(bare.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('{' or '}')));
    }
}
