using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Act.Complaints;

/// <summary>The sources complaints stand under in the log.</summary>
public static class ComplaintSource
{
    /// <summary>The kind of a signal that is a complaint, whatever source it comes by.</summary>
    public const string Kind = "complaint";

    /// <summary>Where complaints entered by hand or by a program come in.</summary>
    public const string Key = "complaints";

    /// <summary>Where what became of complaints stands, for all who read the log.</summary>
    public const string Register = "complaint-register";

    public const string RegisterKind = "complaint-step";

    public static SourceSchema Schema { get; } = new()
    {
        Fields =
        [
            SourceField.Of(ComplaintFacts.CategoryField, FieldType.Code),
            SourceField.Of(ComplaintFacts.ProductField, FieldType.Code),
            SourceField.Of(ComplaintFacts.ClaimField, FieldType.Money),
            SourceField.Of(ComplaintFacts.RegulatedField, FieldType.YesNo),
            SourceField.Of(ComplaintFacts.RegimeField, FieldType.Code),
        ],
        Attributes = [ComplaintFacts.NameField, ComplaintFacts.EmailField, ComplaintFacts.CountryField],
        Texts = [ComplaintFacts.WordsField],
    };

    public static SourceSchema RegisterSchema { get; } = new()
    {
        Fields =
        [
            SourceField.Of("step", FieldType.Code),
            SourceField.Of("category", FieldType.Code),
            SourceField.Of("regime", FieldType.Code),
            SourceField.Of("regulated", FieldType.YesNo),
            SourceField.Of("outcome", FieldType.Code),
            SourceField.Of("cause", FieldType.Code),
            SourceField.Of("days", FieldType.Number),
            SourceField.Of("in_time", FieldType.YesNo),
            SourceField.Of("redress", FieldType.Money),
        ],
        Attributes = ["complaint"],
    };
}
