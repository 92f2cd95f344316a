using System.Globalization;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spss;

/// <summary>Seconds since the Gregorian calendar began, as SPSS counts time.</summary>
internal static class SavTime
{
    private static readonly DateTime s_start = new(1582, 10, 14);

    public static double Seconds(DateTime at) => Math.Floor((at - s_start).TotalSeconds);
}

/// <summary>When it happened, by the workspace's clock.</summary>
internal sealed class SavInstantColumn(string name, string label, TimeZoneInfo zone) : SavColumn
{
    public override IReadOnlyList<SavVariable> Variables(SavNames names) =>
        [new(names.Make(name), label) { Format = SavFormat.Instant, Level = SavLevel.Scale, Number = signal => SavTime.Seconds(TimeZoneInfo.ConvertTime(signal.HappenedAt, zone).DateTime) }];
}

/// <summary>A field of days.</summary>
internal sealed class SavDayColumn(SourceField field, string name, string label) : SavColumn
{
    public override IReadOnlyList<SavVariable> Variables(SavNames names)
    {
        var missing = MissingBelow(0);
        return
        [
            new(names.Make(name), label)
            {
                Format = SavFormat.Day,
                Level = SavLevel.Scale,
                Missing = missing,
                ValueLabels = [MissingLabel(missing)],
                Number = signal => signal.Values.GetValueOrDefault(field.Name) switch
                {
                    FieldValue.Code code when DateOnly.TryParseExact(code.Label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => SavTime.Seconds(day.ToDateTime(TimeOnly.MinValue)),
                    FieldValue.NotApplicable => missing,
                    _ => null,
                },
            },
        ];
    }
}
