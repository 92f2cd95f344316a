using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Act.Complaints;

/// <summary>What a signal says of a complaint. Each part may be a field or an attribute; what is missing is left to the register.</summary>
public sealed record ComplaintFacts
{
    /// <summary>What a text or attribute of that name means here.</summary>
    public const string WordsField = "words";
    public const string CategoryField = "category";
    public const string ProductField = "product";
    public const string ClaimField = "claim";
    public const string RegulatedField = "regulated";
    public const string RegimeField = "regime";
    public const string CountryField = "country";
    public const string NameField = "name";
    public const string EmailField = "email";

    private const double LargestClaim = 1e9;

    public string Category { get; init; } = "";
    public string? Product { get; init; }
    public string Words { get; init; } = "";
    public long? ClaimCents { get; init; }
    public bool? Regulated { get; init; }
    public string? Regime { get; init; }
    public string? Country { get; init; }
    public string? Whom { get; init; }
    public string? Email { get; init; }

    public static ComplaintFacts Of(Signal signal) => new()
    {
        Category = Word(signal, CategoryField) ?? "",
        Product = Word(signal, ProductField),
        Words = Cut(signal.Texts.GetValueOrDefault(WordsField) ?? string.Join('\n', signal.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value)), Complaint.LongestText),
        ClaimCents = signal.Values.GetValueOrDefault(ClaimField) is FieldValue.Number { Value: > 0 and <= LargestClaim } claim ? (long)Math.Round(claim.Value * 100) : null,
        Regulated = signal.Values.GetValueOrDefault(RegulatedField) switch
        {
            FieldValue.Code code => code.Label == "yes",
            FieldValue.Number number => number.Value != 0,
            _ => signal.Attributes.GetValueOrDefault(RegulatedField) is { } said ? said == "yes" : null,
        },
        Regime = Word(signal, RegimeField),
        Country = Word(signal, CountryField)?.ToUpperInvariant(),
        Whom = signal.Attributes.GetValueOrDefault(NameField) is { Length: > 0 } name ? Cut(name, Complaint.LongestName) : null,
        Email = signal.Attributes.GetValueOrDefault(EmailField) is { Length: > 0 } email ? Cut(email, Complaint.LongestName) : null,
    };

    private static string? Word(Signal signal, string name) =>
        (signal.Values.GetValueOrDefault(name) is FieldValue.Code code ? code.Label : signal.Attributes.GetValueOrDefault(name)) is { Length: > 0 } word ? Cut(word.Trim(), Complaint.LongestWord) : null;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
