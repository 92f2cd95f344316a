using System.Diagnostics.CodeAnalysis;
using Heed.Measures.Reports;

namespace Heed.Measures.Calendars;

/// <summary>Either what was worked out or why it can't be.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    /// <summary>What was worked out.</summary>
    /// <exception cref="InvalidOperationException">There is a refusal instead: a programmer's mistake.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"No value: {Refusal.Text}");

    /// <summary>Takes both apart at once: the refusal, otherwise the value.</summary>
    public bool Failed([NotNullWhen(true)] out Refusal? refusal, [MaybeNullWhen(true)] out T value)
    {
        (refusal, value) = (Refusal, this.value);
        return refusal is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
