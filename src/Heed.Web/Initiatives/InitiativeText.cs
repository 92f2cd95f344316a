using System.Globalization;
using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Base.Identity;
using Heed.Measures.Effects;
using Heed.Measures.Scores;
using Heed.Readings.Series;
using Heed.Web.Cases;
using Heed.Web.Design;
using Heed.Web.Goals;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Initiatives;

/// <summary>Initiatives and their effects in words.</summary>
public static class InitiativeText
{
    /// <summary>A change with its sign, in percentage points where the number is in percent.</summary>
    public static string Signed(IStringLocalizer<Texts> text, double value, string unit) =>
        (value < 0 ? "−" : "+") + NumberText.Difference(Math.Abs(value), unit, text["Unit_pp"]);

    /// <summary>The number alone, where its unit stands beside it.</summary>
    public static string Bare(double value, string unit) => unit == MeasureUnits.Percent
        ? (value < 0 ? "−" : "+") + Math.Abs(value).ToString("0.0", CultureInfo.CurrentCulture)
        : (value < 0 ? "−" : "+") + NumberText.Difference(Math.Abs(value), unit, "");

    /// <summary>"+0.30 to +0.50".</summary>
    public static string Range(IStringLocalizer<Texts> text, double? low, double? high, string unit) =>
        low is { } one && high is { } other ? $"{Bare(one, unit)} {text["Score_To"]} {Bare(other, unit)}" : text["Score_NoInterval"];

    public static string Size(IStringLocalizer<Texts> text, EffectEstimate estimate, string unit) => $"{Signed(text, estimate.Value, unit)} ({Range(text, estimate.Low, estimate.High, unit)})";

    /// <summary>The answer in one sentence with its numbers.</summary>
    public static string Sentence(IStringLocalizer<Texts> text, InitiativesView view, ListInitiatives.Measured measured)
    {
        var (effect, plan) = (measured.Effect, measured.Initiative.Plan);
        if (effect.Answer == EffectAnswer.NotBegun) return text["Effect_NotBegun", GoalText.Day(plan.Start)];
        if (effect.Problem is { } problem) return text.Said(problem);
        if (effect.Size is not { } size || effect.Series is not { } series) return text["Effect_NoNumbers"];
        return text[$"Effect_Sentence_{effect.Basis}", view.Measure(text, plan.Measure), Signed(text, size.Value, series.Unit), Range(text, size.Low, size.High, series.Unit), GoalText.Day(plan.Start)];
    }

    /// <summary>"5 weeks", "2 months".</summary>
    public static string Periods(IStringLocalizer<Texts> text, SeriesStep step, int count) => Plural.Of(text, $"Effect_{step}s", count);

    public static string Money(double cents, string currency) => $"{(cents / 100).ToString("N0", CultureInfo.CurrentCulture).Replace('-', '−')} {currency}";

    /// <summary>A probability; the smallest ones are not told apart.</summary>
    public static string Probability(double? p) => p is not { } value ? "–" : value < 0.001 ? "< " + 0.001.ToString("0.000", CultureInfo.CurrentCulture) : value.ToString("0.000", CultureInfo.CurrentCulture);

    /// <summary>A line of the history.</summary>
    public static string Entry(IStringLocalizer<Texts> text, InitiativeEntry entry, IReadOnlyList<Colleague> colleagues)
    {
        var data = entry.Data;
        return entry.Kind switch
        {
            InitiativeEntryKind.Created => data.TryGetValue("was", out var was) ? text["InitiativeEntry_CreatedFrom", was] : text["InitiativeEntry_Created"],
            InitiativeEntryKind.Changed => text["InitiativeEntry_Changed", string.Join("; ", data.Select(d => $"{text[$"Initiative_Field_{d.Key}"]} ({text["InitiativeEntry_Before"]}: {Before(d.Key, d.Value, colleagues)})"))],
            InitiativeEntryKind.Moved => text["InitiativeEntry_Moved", text[$"InitiativeState_{data["from"]}"], text[$"InitiativeState_{data["to"]}"]],
            InitiativeEntryKind.Told => Plural.Of(text, "InitiativeEntry_Told", long.Parse(data["customers"], CultureInfo.InvariantCulture)),
            _ => text[$"InitiativeEntry_{entry.Kind}", data["step"]],
        };
    }

    public static string Who(string by, IReadOnlyList<Colleague> colleagues) => CaseText.Name(by, colleagues);

    private static string Before(string name, string value, IReadOnlyList<Colleague> colleagues) =>
        value.Length == 0 ? "–" : name == "owner" && Guid.TryParse(value, out var id) ? colleagues.FirstOrDefault(c => c.Id == id)?.Name ?? "?" : value.Length > 120 ? value[..120] + "…" : value;
}
