using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Act.Cases;

/// <summary>The source under which what happens to cases stands in the log, for all who read it.</summary>
public static class CaseSource
{
    public const string Key = "cases";
    public const string Kind = "case";

    public static SourceSchema Schema { get; } = new()
    {
        Fields =
        [
            SourceField.Of("case", FieldType.Number),
            SourceField.Of("step", FieldType.Code),
            SourceField.Of("state", FieldType.Code),
            SourceField.Of("priority", FieldType.Code),
            SourceField.Of("matter", FieldType.Code),
            SourceField.Of("cause", FieldType.Code),
            SourceField.Of("relays", FieldType.Number),
            SourceField.Of("hours", FieldType.Number),
            SourceField.Of("solved", FieldType.YesNo),
        ],
    };
}
