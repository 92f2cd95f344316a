using System.Globalization;
using Heed.Base.Sources;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>Reads what a form sent for one question. What is no answer to it is refused, never bent into one.</summary>
public static class ReadAnswer
{
    public const int LongestText = 10_000;

    public enum Fault
    {
        None,
        NotAChoice,
        TooLong,
        Malformed,
    }

    /// <summary>The value of a scale or choice; null where nothing was given.</summary>
    public static (FieldValue? Value, Fault Fault) Value(AnswerField field, IReadOnlyList<string?> sent)
    {
        var type = field.Type!.Value;
        var given = sent.Where(s => !string.IsNullOrEmpty(s)).Select(s => s!).Distinct(StringComparer.Ordinal).ToList();
        if (given.Count == 0) return (null, Fault.None);
        if (given is [Answers.NotApplicable]) return field.Question.NotApplicable ? (FieldValue.NotApplicable.Value, Fault.None) : (null, Fault.NotAChoice);
        switch (type.Kind)
        {
            case FieldKind.Multi:
                return given.TrueForAll(code => IsChoice(field, code)) ? (new FieldValue.Codes(given), Fault.None) : (null, Fault.NotAChoice);
            case FieldKind.Code:
                return given.Count == 1 && IsChoice(field, given[0]) ? (FieldValue.Of(given[0]), Fault.None) : (null, Fault.NotAChoice);
            default:
                var isNumber = int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
                return given.Count == 1 && isNumber && type.Reject(number) is null ? (FieldValue.Of(number), Fault.None) : (null, Fault.NotAChoice);
        }
    }

    /// <summary>Words as given, without the spaces around them. A form sends a line break as two characters where its page counted one.</summary>
    public static (string? Text, Fault Fault) Text(IReadOnlyList<string?> sent)
    {
        var text = (sent.Count > 0 ? sent[0] : null)?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim() ?? "";
        if (text.Length > LongestText) return (text, Fault.TooLong);
        return text.Contains('\0') || !SourceRules.IsWellFormed(text) || text.Contains('\uFFFD') && text.Trim('\uFFFD').Length == 0 ? (null, Fault.Malformed) : (text.Length == 0 ? null : text, Fault.None);
    }

    private static bool IsChoice(AnswerField field, string code) => field.Choices.Any(c => c.Code == code);
}
