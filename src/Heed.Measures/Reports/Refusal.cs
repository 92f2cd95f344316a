namespace Heed.Measures.Reports;

/// <summary>Why a measure or a deadline can't be worked out as asked; told to whoever asked.</summary>
/// <param name="Code">Stable name, lower case with hyphens: <c>wrong-field</c>, <c>wrong-method</c>, <c>wrong-of</c>, or one of a calendar.</param>
/// <param name="Text">What is wrong and what to do instead, in English.</param>
public sealed record Refusal(string Code, string Text)
{
    public static Refusal WrongField(string text) => new("wrong-field", text);

    public static Refusal WrongMethod(string text) => new("wrong-method", text);

    public static Refusal WrongOf(string text) => new("wrong-of", text);
}
