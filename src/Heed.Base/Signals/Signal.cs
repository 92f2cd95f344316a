using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>
/// Any one thing heard from or about a customer: a survey response, a review, a complaint, a visit. Once in the log it does not change.
/// </summary>
public sealed record Signal
{
    /// <summary>The sender's id (UUIDv7 where there is one): the same signal sent twice is stored once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the source.</summary>
    public required string Source { get; init; }

    public required string Kind { get; init; }
    public required DateTimeOffset HappenedAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The customer's external id.</summary>
    public string? Customer { get; init; }

    /// <summary>The unit's code.</summary>
    public string? Unit { get; init; }

    public string? Touchpoint { get; init; }
    public string? Channel { get; init; }

    /// <summary>BCP 47 tag of the language it was given in.</summary>
    public string? Language { get; init; }

    public IReadOnlyDictionary<string, FieldValue> Values { get; init; } = SignalParts.NoValues;
    public IReadOnlyDictionary<string, string> Texts { get; init; } = SignalParts.NoTexts;
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = SignalParts.NoTexts;
}

public static class SignalParts
{
    public static IReadOnlyDictionary<string, FieldValue> NoValues { get; } = new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> NoTexts { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
