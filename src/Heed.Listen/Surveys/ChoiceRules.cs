using Heed.Base.Results;
using Heed.Listen.Responses;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>What choices, rows, sides and items must hold.</summary>
internal static class ChoiceRules
{
    private const int LongestCode = 100;
    private const int LongestPicture = 500;

    // Where codes become part of a field's name, they must look like one.
    public static void Check(List<ProblemPlace> places, SurveyDefinition survey, string path, IReadOnlyList<Choice> choices, int least, int most, bool names)
    {
        if (choices.Count < least) places.Add(new(path, least == 1 ? "must not be empty." : "must hold at least two choices."));
        if (choices.Count > most) places.Add(new(path, $"must hold at most {most}."));
        HashSet<string> codes = new(StringComparer.Ordinal);
        for (var c = 0; c < choices.Count; c++)
        {
            var choice = choices[c];
            if (RejectCode(choice.Code, names || choice.Other) is { } rule) places.Add(new($"{path}[{c}].code", rule));
            else if (!codes.Add(choice.Code)) places.Add(new($"{path}[{c}].code", $"\"{choice.Code}\" is used twice."));
            SurveyRules.Words(places, survey, $"{path}[{c}].text", choice.Text);
            if (choice.Picture is { } picture && !IsPicture(picture)) places.Add(new($"{path}[{c}].picture", "must be an upload's address or begin with https://."));
        }
    }

    /// <summary>Whether a page may show what stands at an address.</summary>
    public static bool IsPicture(string address) =>
        address.Length <= LongestPicture && !address.Any(char.IsControl) && !address.Contains("..", StringComparison.Ordinal)
        && (address.StartsWith("/uploads/", StringComparison.Ordinal) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));

    private static Phrase? RejectCode(string code, bool name) => code switch
    {
        { Length: 0 or > LongestCode } => (Phrase)$"must be 1–{LongestCode} characters.",
        Answers.NotApplicable => (Phrase)$"\"{code}\" is kept for \"not applicable\".",
        // A form would send a line break back as another one.
        _ when code.Any(char.IsControl) => "must not hold control characters.",
        _ when name && !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') => (Phrase)$"\"{code}\" must be letters a–z, digits and underscores: it becomes part of a field's name.",
        _ => null,
    };
}
