using Heed.Listen.Surveys;
using Heed.Listen.Uploads;

namespace Heed.Listen.Responses;

/// <summary>What words must look like by what they are: an address can be checked, a comment only measured.</summary>
public static class ReadWords
{
    /// <summary>Most characters of a line: a name, a street, the words beside a choice.</summary>
    public const int LongestLine = 1_000;

    private const int LongestEmail = 254;
    private const int LongestLocalPart = 64;

    /// <summary>The most characters a field takes.</summary>
    public static int Longest(AnswerField field) => field.Question.Type == QuestionType.Text ? field.Question.MaxLength ?? ReadAnswer.LongestText : LongestLine;

    internal static AnswerFault? Reject(AnswerField field, string text)
    {
        var longest = Longest(field);
        if (text.Length > longest) return AnswerFault.Of(field, AnswerRule.TooLong, longest);
        if ((field.Question.Type == QuestionType.Email || field.Part == ContactPart.Email) && !IsEmail(text)) return AnswerFault.Of(field, AnswerRule.NotEmail);
        if ((field.Question.Type == QuestionType.Phone || field.Part == ContactPart.Phone) && !IsPhone(text)) return AnswerFault.Of(field, AnswerRule.NotPhone);
        var isFile = field.Question.Type == QuestionType.File || (field.Question.Type == QuestionType.Signature && text.StartsWith(UploadName.Prefix, StringComparison.Ordinal));
        return isFile && UploadName.In(text) is null ? AnswerFault.Of(field, AnswerRule.NotAFile) : null;
    }

    // Whether mail arrives only mail can tell; this catches slips of the finger.
    private static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (text.Length > LongestEmail || at < 1 || at > LongestLocalPart || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"')) return false;
        var labels = text[(at + 1)..].Split('.');
        return !text[..at].Contains('@') && labels.Length > 1 && labels[^1].Length > 1 && Array.TrueForAll(labels, label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-');
    }

    // The longest number there is has 15 digits; short ones stand within companies.
    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 4 and <= 20 && text.Length <= 40 && text.LastIndexOf('+') <= 0 && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '\u00a0' or '-' or '.' or '/' or '(' or ')');
}
