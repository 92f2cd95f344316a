using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Watches;

namespace Heed.Web.Alerts;

/// <summary>Watches in words.</summary>
public static class WatchText
{
    /// <summary>What people call it, else what it does.</summary>
    public static string Name(WatchSettings settings, AlertNames names) =>
        settings.Name.Length > 0 ? settings.Name : settings.Kind == AlertKind.Deadlines ? names.Text["AlertKind_Deadlines"] : $"{names.Text[$"AlertKind_{settings.Kind}"]}: {names.SourceTitle(settings.Source)}";

    /// <summary>What of the source it looks at.</summary>
    public static string What(WatchSettings settings, AlertNames names) => settings.Kind switch
    {
        AlertKind.Chart => names.Measure(settings.Source, settings.Measure, settings.Field),
        AlertKind.Silence => names.Text["Watch_Answers"],
        AlertKind.Storm => names.Text["Watch_LowAnswers", names.Field(settings.Source, settings.Field)],
        AlertKind.Reasons => names.Field(settings.Source, settings.Field),
        _ => names.Text["Watch_LateOnes", settings.Least],
    };

    public static string Level(int? level, AlertNames names) => level switch
    {
        null => names.Text["Watch_EveryLevel"],
        0 => names.Text["Watch_Whole"],
        { } one => names.Text["Column_unit_Level", one],
    };

    /// <summary>A rate of alarms a month, as people say such rates.</summary>
    public static string Rate(double aMonth, AlertNames names) => aMonth >= 0.95
        ? names.Text["Watch_AMonth", aMonth.ToString("0.#", CultureInfo.CurrentCulture)]
        : names.Text["Watch_AYear", (aMonth * 12).ToString("0.#", CultureInfo.CurrentCulture)];
}
