namespace Heed.Measures.Reports;

/// <summary>Why a measure or a deadline can't be worked out as asked; told to whoever asked.</summary>
/// <param name="Code">Stable name, lower case with hyphens: <c>wrong-field</c>, <c>wrong-method</c>, <c>wrong-of</c>, or one of a calendar.</param>
/// <param name="Said">What is wrong and what to do instead.</param>
public sealed record Refusal(string Code, Phrase Said)
{
    public string Text => Said.ToString();

    public static Refusal WrongField(Phrase text) => new("wrong-field", text);

    public static Refusal WrongMethod(Phrase text) => new("wrong-method", text);

    public static Refusal WrongOf(Phrase text) => new("wrong-of", text);
}
