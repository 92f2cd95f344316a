using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Act.Promises;

/// <summary>The source under which what happens to promises stands in the log, for all who read it.</summary>
public static class PromiseSource
{
    public const string Key = "promises";
    public const string Kind = "promise";
    public const string Title = "Promises";

    public static SourceSchema Schema { get; } = new()
    {
        Fields =
        [
            // First, so that dashboards begin with it: yes where it was kept by its date, no where it was late or broken.
            SourceField.Of("kept", FieldType.YesNo),
            SourceField.Of("outcome", FieldType.Code),
            SourceField.Of("promise", FieldType.Number),
            SourceField.Of("step", FieldType.Code),
            SourceField.Of("state", FieldType.Code),
            SourceField.Of("answer", FieldType.Code),
            SourceField.Of("moves", FieldType.Number),
        ],
        Attributes = ["promiser"],
    };
}
