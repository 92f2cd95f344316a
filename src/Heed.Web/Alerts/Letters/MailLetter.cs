using System.Text;

namespace Heed.Web.Alerts.Letters;

/// <summary>As a mail.</summary>
internal static class MailLetter
{
    public static string Write(AlertLetter letter)
    {
        var mail = new StringBuilder();
        if (letter.Lead.Length > 0) mail.Append(letter.Lead).Append("\n\n");
        foreach (var part in letter.Parts)
        {
            mail.Append(part.Title).Append(" (").Append(part.Severity).Append(")\n").Append(part.Why).Append('\n').Append(letter.Look).Append(": ").Append(part.Address).Append("\n\n");
        }

        return mail.Append(letter.All.Text).Append(": ").Append(letter.All.Address).Append('\n').ToString();
    }
}
