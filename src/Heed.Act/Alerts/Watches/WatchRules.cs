using Heed.Act.Alerts.Watching.Charts;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Act.Alerts.Watches;

/// <summary>What a watch must be like, beyond what reading it tells.</summary>
internal static class WatchRules
{
    public const int DeepestLevel = 9;

    public static Problem? Reject(WatchSettings settings, Source? source)
    {
        if (settings.Name.Length > WatchSettings.LongestName) return AlertsErrors.Invalid("name", $"The name must be at most {WatchSettings.LongestName} characters.");
        if (settings.Level is < 0 or > DeepestLevel) return AlertsErrors.Invalid("level", $"The level must be from 0 to {DeepestLevel}.");
        if (!Enum.IsDefined(settings.Kind) || !Enum.IsDefined(settings.Severity) || !Enum.IsDefined(settings.Sensitivity)) return AlertsErrors.Invalid("kind", "Choose what is watched for, how much it matters and how keenly.");
        if (settings.Kind == AlertKind.Deadlines) return settings.Least is < 1 or > 1_000 ? AlertsErrors.Invalid("least", $"How many are late must be from 1 to {1_000}.") : null;
        if (source is null) return AlertsErrors.Invalid("source", "Choose a source.");
        if (source.Field(settings.Field) is not { } field) return AlertsErrors.Invalid("field", "Choose what is measured.");
        return settings.Kind switch
        {
            AlertKind.Storm when !field.FieldType().IsScale => AlertsErrors.Invalid("field", "Only answers on a scale can be low: choose a score."),
            AlertKind.Reasons when field.FieldType().Kind is not (FieldKind.Multi or FieldKind.Code) => AlertsErrors.Invalid("field", "Only a question with choices has reasons: choose one."),
            AlertKind.Chart when !ChartMeasures.IsKnown(settings.Measure) => AlertsErrors.Invalid("measure", "Choose what is measured."),
            _ => null,
        };
    }
}
