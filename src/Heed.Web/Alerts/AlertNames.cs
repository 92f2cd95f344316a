using System.Globalization;
using Heed.Act.Alerts;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Alerts;

/// <summary>What units, sources, measures and reasons are called, in the language spoken just now.</summary>
/// <param name="Text">The texts.</param>
/// <param name="Tree">The units.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Company">What everything together is called where there is no source.</param>
public sealed record AlertNames(IStringLocalizer<Texts> Text, UnitTree Tree, IReadOnlyList<Source> Sources, string Company)
{
    public string Unit(string code) => Tree.Find(code)?.Name ?? code;

    public Source? Find(string? key) => key is null ? null : Sources.FirstOrDefault(s => s.Key == key);

    public string SourceTitle(string key) => Find(key) is { } source ? SourceText.Title(Text, source) : key;

    /// <summary>Where an alert is: its unit, else its source, else the company.</summary>
    public string Where(Alert alert) => alert.Unit is { } unit ? Unit(unit) : alert.Source is { } source ? SourceTitle(source) : Company;

    /// <summary>A measure with the field it reads.</summary>
    public string Measure(string? source, string? measure, string? field)
    {
        var name = Text[$"Measure_{measure}"] is { ResourceNotFound: false } known ? known.Value : measure ?? "";
        return field is null || measure == field || Find(source) is null ? name : $"{name}: {Field(source, field)}";
    }

    // A question's words are too long for a title, but a mean says nothing without them.
    private string Short(Alert alert) => alert.Numbers.Measure is "mean" or "share" ? Field(alert.Source, alert.Numbers.Field) : Measure(alert.Source, alert.Numbers.Measure, null);

    public string Field(string? source, string? field) => field is null ? "" : Find(source) is { } its ? SourceText.Field(Text, its, field) : field;

    /// <summary>A label in its own words.</summary>
    public string Choice(Alert alert) => Choice(alert.Source, alert.Numbers);

    public string Choice(string? source, AlertNumbers its) => Find(source) is { } found && its is { Choice: { } label, Field: { } field } ? MeasureText.Value(Text, found, field, label, EmptyUnits) : its.Choice ?? "";

    /// <summary>What has happened, in a few words.</summary>
    public string Title(Alert alert)
    {
        var where = Where(alert);
        var numbers = alert.Numbers;
        return alert.Kind switch
        {
            AlertKind.Chart => Text[numbers.Value < numbers.Expected ? "AlertTitle_Fallen" : "AlertTitle_Risen", where, Short(alert)],
            AlertKind.Silence => Text[numbers.N == 0 ? "AlertTitle_Nothing" : "AlertTitle_Silence", where],
            AlertKind.Reasons => Text["AlertTitle_Reasons", where, Choice(alert)],
            _ => Text[$"AlertTitle_{alert.Kind}", where],
        };
    }

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Units below to which the same happened.</summary>
    public string Also(AlertNumbers numbers) => string.Join(", ", numbers.Also.Take(4).Select(Unit));

    /// <summary>Why it was raised, in a sentence with the numbers.</summary>
    public string Why(Alert alert) => PhraseText.Of(Text, AlertSentence.Of(alert.Kind, alert.Numbers, this, alert));

    private static IReadOnlyDictionary<string, string> EmptyUnits { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
