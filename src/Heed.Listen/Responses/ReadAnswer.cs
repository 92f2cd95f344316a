using System.Globalization;
using Heed.Base.Sources;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>Reads what a form sent for one field. What is no answer to it is refused, never bent into one.</summary>
public static class ReadAnswer
{
    public const int LongestText = 10_000;
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The value of a scale, choice, number or day; null where nothing was given.</summary>
    public static (FieldValue? Value, AnswerFault? Fault) Value(AnswerField field, IReadOnlyList<string?> sent)
    {
        var given = sent.Where(s => !string.IsNullOrEmpty(s)).Select(s => s!).Distinct(StringComparer.Ordinal).ToList();
        if (given.Count == 0) return (null, null);
        if (given is [Answers.NotApplicable] && field.Question.NotApplicable) return (FieldValue.NotApplicable.Value, null);
        var type = field.Type!.Value;
        if (type.Kind == FieldKind.Multi) return given.TrueForAll(code => IsChoice(field, code)) ? (new FieldValue.Codes(given), null) : Refused(field);
        if (given.Count > 1) return Refused(field);
        return type.Kind switch
        {
            FieldKind.Code => IsChoice(field, given[0]) ? (FieldValue.Of(given[0]), null) : Refused(field),
            FieldKind.YesNo => given[0] is Yes or No ? (FieldValue.Of(given[0]), null) : Refused(field),
            FieldKind.Date => ReadDay.Of(field, given[0]),
            FieldKind.Number => ReadNumber.Of(field, given[0]),
            _ => int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && type.Reject(number) is null ? (FieldValue.Of(number), null) : Refused(field),
        };
    }

    /// <summary>The words of a field, kept also where they are refused, so that they can be mended rather than written again.</summary>
    public static (string? Text, AnswerFault? Fault) Text(AnswerField field, IReadOnlyList<string?> sent)
    {
        var (text, rule) = Text(sent);
        if (rule is { } broken) return (text, AnswerFault.Of(field, broken, LongestText));
        return text is null ? (null, null) : (text, ReadWords.Reject(field, text));
    }

    /// <summary>Words as given, without the spaces around them. A form sends a line break as two characters where its page counted one.</summary>
    public static (string? Text, AnswerRule? Rule) Text(IReadOnlyList<string?> sent)
    {
        var text = (sent.Count > 0 ? sent[0] : null)?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
        if (text.Length > LongestText) return (text, AnswerRule.TooLong);
        return text.Contains('\0') || !SourceRules.IsWellFormed(text) || text.Contains('\uFFFD') && text.Trim('\uFFFD').Length == 0 ? (null, AnswerRule.Malformed) : (text.Length == 0 ? null : text, null);
    }

    private static (FieldValue?, AnswerFault?) Refused(AnswerField field) => (null, AnswerFault.Of(field, AnswerRule.NotAChoice));

    private static bool IsChoice(AnswerField field, string code) => field.Choices.Any(c => c.Code == code);
}
