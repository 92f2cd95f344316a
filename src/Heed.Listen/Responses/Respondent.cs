using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>What is known of a respondent besides the answers, for conditions to look at.</summary>
public sealed record Respondent
{
    /// <summary>Begins the names of a customer's attributes in conditions: <c>customer.segment</c>.</summary>
    public const string CustomerPrefix = "customer.";

    /// <summary>The names conditions may use for it, besides those of customers' attributes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["channel", "language", "unit", "touchpoint", "today"];

    public static Respondent Unknown { get; } = new();

    public string? Channel { get; init; }
    public string? Language { get; init; }
    public string? Unit { get; init; }
    public string? Touchpoint { get; init; }
    public DateOnly? Today { get; init; }
    public IReadOnlyDictionary<string, string> Customer { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its value by the name used in conditions; null where there is none.</summary>
    public FieldValue? Value(string name)
    {
        var text = name switch
        {
            "channel" => Channel,
            "language" => Language,
            "unit" => Unit,
            "touchpoint" => Touchpoint,
            "today" => Today?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ when name.StartsWith(CustomerPrefix, StringComparison.Ordinal) => Customer.GetValueOrDefault(name[CustomerPrefix.Length..]),
            _ => null,
        };
        return text is null ? null : FieldValue.Of(text);
    }
}
