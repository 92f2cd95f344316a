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

    /// <summary>In what two people's settings of one watch differ, in words.</summary>
    public static IEnumerable<(string Name, string Theirs, string Mine)> Differences(WatchSettings theirs, WatchSettings mine, AlertNames names) =>
        Said(theirs, names).Zip(Said(mine, names), (one, other) => (one.Name, one.Value, other.Value)).Where(both => both.Item2 != both.Item3);

    private static IEnumerable<(string Name, string Value)> Said(WatchSettings its, AlertNames names)
    {
        var text = names.Text;
        yield return (text["Rule_Name"], its.Name.Length == 0 ? "–" : its.Name);
        yield return (text["Watch_What"], What(its, names));
        yield return (text["Filter_Where"], its.Where.Length == 0 ? "–" : its.Where);
        yield return (text["Watch_Level"], Level(its.Level, names));
        yield return (text["Watch_Severity"], text[$"AlertSeverity_{its.Severity}"]);
        yield return (text["Watch_Sensitivity"], text[$"WatchSensitivity_{its.Sensitivity}"]);
        yield return (text["Watch_Both"], its.Both ? "✓" : "–");
        yield return (text["Watch_Falls"], its.Falls ? "✓" : "–");
    }

    /// <summary>A rate of alarms a month, as people say such rates.</summary>
    public static string Rate(double aMonth, AlertNames names) => aMonth >= 0.95
        ? names.Text["Watch_AMonth", aMonth.ToString("0.#", CultureInfo.CurrentCulture)]
        : names.Text["Watch_AYear", (aMonth * 12).ToString("0.#", CultureInfo.CurrentCulture)];
}
