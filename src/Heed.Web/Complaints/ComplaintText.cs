using System.Globalization;
using Heed.Act.Cases.Mandates;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Regimes;
using Heed.Measures.Money;
using Heed.Web.Api;
using Heed.Web.Cases;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Complaints;

/// <summary>Complaints in words.</summary>
public static class ComplaintText
{
    /// <summary>What it is about: known words in the page's language, own ones as they were typed.</summary>
    public static string Category(IStringLocalizer<Texts> text, string category) => Known(text, "ComplaintCategory_", category);

    public static string Channel(IStringLocalizer<Texts> text, string? channel) => channel is null ? "–" : Known(text, "ComplaintChannel_", channel);

    public static string Outcome(IStringLocalizer<Texts> text, string? outcome) => outcome is null ? "–" : text[$"ComplaintOutcome_{outcome}"];

    /// <summary>A regime by its kind and country: "Payments · Norway".</summary>
    public static string Regime(IStringLocalizer<Texts> text, Regime regime) => regime.Country is { } country ? $"{text[$"Regime_{regime.Kind}"]} · {text[$"Country_{country}"]}" : text[$"Regime_{regime.Kind}"];

    /// <summary>Its limits in a sentence.</summary>
    public static string Limits(IStringLocalizer<Texts> text, Regime regime) =>
        regime.LongestDays is { } longest && longest > regime.AnswerDays ? text["Regime_Within", Days(text, regime, regime.AnswerDays), Days(text, regime, longest)] : text["Regime_WithinOnly", Days(text, regime, regime.AnswerDays)];

    public static string Days(IStringLocalizer<Texts> text, Regime regime, long days) => Plural.Of(text, regime.BusinessDays ? "Business_Days" : "Complaint_Days", days);

    /// <summary>The last day of a limit.</summary>
    public static string Day(DateTimeOffset due, Caller caller) => ComplaintClock.Day(due, caller.Workspace.Zone).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>How it stands against its limit: "in 3 business days", "2 business days overdue"; once it ended, what came of it.</summary>
    public static string Left(IStringLocalizer<Texts> text, Complaint its, RegimeBook book, DateTimeOffset now)
    {
        if (!its.IsOpen) return text[$"ComplaintOutcome_{its.Outcome}"];
        var regime = book.Of(its.Regime);
        var clock = book.ClockOf(regime);
        if (its.DueAt <= now) return text["CaseLeft_Over", Days(text, regime, Math.Max(1, clock.Taken(its.DueAt.AddTicks(-1), now)))];
        var left = clock.Taken(now, its.DueAt.AddTicks(-1));
        return left == 0 ? text["Complaint_DueToday"] : text["CaseLeft_Left", Days(text, regime, left)];
    }

    public static string Whom(Complaint its) => string.Join(" · ", new[] { its.Whom, its.Customer }.Where(w => !string.IsNullOrEmpty(w)));

    public static string Money(long? cents, RegimeBook book) => cents is { } known ? CaseText.Money(known, book.Desk.Settings.Mandate.Currency) : "–";

    /// <summary>An entry in a sentence.</summary>
    public static string Entry(IStringLocalizer<Texts> text, ComplaintEntry entry, ShowComplaint.Shown shown, Caller caller)
    {
        string Of(string name) => entry.Data.GetValueOrDefault(name, "–");
        string At(string name) => entry.Data.TryGetValue(name, out var at) ? Day(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), caller) : "–";
        string Way() => text[$"ComplaintWay_{Of("way")}"];
        return entry.Kind switch
        {
            ComplaintEntryKind.Entered => shown.Complaint.Source == ComplaintSource.Key ? text["ComplaintEntry_EnteredHere", At("due")] : text["ComplaintEntry_Entered", shown.SourceTitle, At("due")],
            ComplaintEntryKind.Raised => text["ComplaintEntry_Raised", Of("case")],
            ComplaintEntryKind.Weighed => $"{text[Of("verdict") == nameof(SettlementVerdict.Offered) ? "ComplaintEntry_Offered" : "ComplaintEntry_NotOffered"]} {Weighed(text, Of("verdict"))} {CaseText.Figures(text, Of("figures"))}",
            ComplaintEntryKind.Settled => text["ComplaintEntry_Settled", Settled(Of("amount"), Of("figures")), CaseText.Figures(text, Of("figures"))],
            ComplaintEntryKind.Acknowledged or ComplaintEntryKind.Withdrawn => text[$"ComplaintEntry_{entry.Kind}", Way()],
            ComplaintEntryKind.Held => text["ComplaintEntry_Held", Way(), At("to")],
            ComplaintEntryKind.Answered => text["ComplaintEntry_Answered", Way(), Outcome(text, Of("outcome"))],
            ComplaintEntryKind.Corrected => text["ComplaintEntry_Corrected", string.Join("; ", Changes(text, entry))],
            _ => text[$"ComplaintEntry_{entry.Kind}"],
        };
    }

    private static string Settled(string amount, string figures) => SettlementFigures.Read(figures) is { } known ? CaseText.Amount($"{amount} {known.Currency}") : amount;

    private static string Weighed(IStringLocalizer<Texts> text, string verdict) => text[$"Settlement_{verdict}"] is { ResourceNotFound: false } said ? said.Value : verdict;

    private static IEnumerable<string> Changes(IStringLocalizer<Texts> text, ComplaintEntry entry) =>
        entry.Data.Keys.Where(k => k.EndsWith("-from", StringComparison.Ordinal)).Select(k => k[..^5]).Select(name => $"{text[$"ComplaintPart_{name}"]}: {Empty(entry.Data[$"{name}-from"])} → {Empty(entry.Data.GetValueOrDefault($"{name}-to", ""))}");

    private static string Empty(string value) => value.Length == 0 ? "–" : value;

    private static string Known(IStringLocalizer<Texts> text, string prefix, string word) => text[prefix + word] is { ResourceNotFound: false } known ? known.Value : word;
}
