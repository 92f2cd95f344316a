using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

internal static class FieldRefusals
{
    /// <summary>Refuses every kind but one; the reason names what is there, what is wanted, and the way out.</summary>
    internal static Refusal? UnlessKind(string measure, FieldType field, FieldKind kind, Phrase wanted, Phrase instead) =>
        field.Kind == kind ? null : Refusal.WrongField($"'{measure}' is {wanted}; this field is {Describe(field)}. {instead}");

    /// <summary>A field's type in words: "a rating from 1 to 10", "csat5 (1 to 5)", "a code".</summary>
    internal static Phrase Describe(FieldType field) => field.Kind switch
    {
        FieldKind.Rating => (Phrase)$"a rating from {field.Min} to {field.Max}",
        _ when field.IsScale => $"{field.Name} ({field.Min} to {field.Max})",
        _ => $"of type {field.Name}",
    };
}
