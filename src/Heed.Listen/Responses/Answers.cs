using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>What a respondent gave, by question: scores and choices in one, words in the other.</summary>
public sealed record Answers(IReadOnlyDictionary<string, FieldValue> Values, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>How a form says "not applicable".</summary>
    public const string NotApplicable = "na";

    public static Answers None { get; } = new(new Dictionary<string, FieldValue>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    public bool Has(string question) => Values.ContainsKey(question) || (Texts.TryGetValue(question, out var text) && text.Length > 0);
}
