using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Customers;
using Heed.Base.Identity;
using Heed.Web.Customers;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Cases;

/// <summary>Cases in words.</summary>
public static class CaseText
{
    /// <summary>How it stands against its deadline: "in 3 business hours". What the register of complaints sets is named by its day: each regime counts days in its own way.</summary>
    public static string Left(IStringLocalizer<Texts> text, Case its, TimeLeft left, Desk desk)
    {
        if (left.Kind == TimeLeftKind.None) return text["CaseLeft_None"];
        return its.DueAt is { } due && due == its.AnswerBy ? text[$"CaseLeft_Answer{left.Kind}", Day(due, desk.Zone)] : text[$"CaseLeft_{left.Kind}", Business(text, left.Time, desk)];
    }

    /// <summary>Business time in the largest unit that says enough; a day is as long as the desk's.</summary>
    public static string Business(IStringLocalizer<Texts> text, TimeSpan time, Desk desk)
    {
        var day = desk.HoursInDay;
        if (time.TotalHours >= 2 * day) return Plural.Of(text, "Business_Days", (long)Math.Round(time.TotalHours / day));
        if (time.TotalMinutes >= 90) return Plural.Of(text, "Business_Hours", (long)Math.Round(time.TotalHours));
        return Plural.Of(text, "Business_Minutes", (long)Math.Max(1, Math.Round(time.TotalMinutes)));
    }

    /// <summary>Who did something: a colleague by name, a program by what it is.</summary>
    public static string Who(IStringLocalizer<Texts> text, string by, IReadOnlyList<Colleague> colleagues) => by switch
    {
        CaseTurn.ByRule => text["Case_ByRule"],
        CaseTurn.ByClock => text["Case_ByClock"],
        CaseTurn.ByCustomer => text["Case_ByCustomer"],
        _ => Name(by, colleagues),
    };

    public static string Name(string account, IReadOnlyList<Colleague> colleagues) => colleagues.FirstOrDefault(c => c.Account == account)?.Name ?? account;

    /// <summary>A root cause: known words in the page's language, own ones as they were typed.</summary>
    public static string Cause(IStringLocalizer<Texts> text, string cause) => text[$"Cause_{cause}"] is { ResourceNotFound: false } known ? known.Value : cause;

    public static string Customer(Customer? customer, string id) => customer is not null && CustomerText.Name(customer) is { Length: > 0 } name ? name : id;

    /// <summary>Hundredths of a currency.</summary>
    public static string Money(double cents, string currency) => $"{(cents / 100).ToString("N2", CultureInfo.CurrentCulture)} {currency}";

    /// <summary>An amount as histories keep it, "12.50 EUR", as the reader writes it.</summary>
    public static string Amount(string kept) =>
        kept.Split(' ') is [var number, var currency] && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? Amount(amount, currency) : kept;

    /// <summary>What a decision about a claim rested on, in a sentence.</summary>
    public static string Figures(IStringLocalizer<Texts> text, string kept)
    {
        if (SettlementFigures.Read(kept) is not { } it) return kept;
        var range = it is { Low: { } low, High: { } high } ? $"{low.ToString("N2", CultureInfo.CurrentCulture)}–{Amount(high, it.Currency)}" : "–";
        return text["Settlement_Figures", Amount(it.Claim, it.Currency), Amount(it.Mean, it.Currency), Design.NumberText.Count(it.N), range, Amount(it.Left, it.Currency)];
    }

    private static string Amount(decimal amount, string currency) => $"{amount.ToString("N2", CultureInfo.CurrentCulture)} {currency}";

    /// <summary>An entry in a sentence.</summary>
    public static string Entry(IStringLocalizer<Texts> text, CaseEntry entry, IReadOnlyList<Colleague> colleagues, IReadOnlyDictionary<string, string> units, TimeZoneInfo zone)
    {
        var (from, to) = (entry.Data.GetValueOrDefault("from"), entry.Data.GetValueOrDefault("to"));
        return entry.Kind switch
        {
            EntryKind.Opened => entry.Data.TryGetValue("rule", out var rule) ? text["CaseEntry_OpenedByRule", rule] : text["CaseEntry_Opened"],
            EntryKind.Assigned when to is null => text["CaseEntry_PutBack"],
            EntryKind.Assigned when to == entry.By => text["CaseEntry_Taken"],
            EntryKind.Assigned when from is not null => text["CaseEntry_HandedOver", Name(from, colleagues), Name(to, colleagues)],
            EntryKind.Assigned => text[entry.Data.ContainsKey("how") ? "CaseEntry_AssignedByLoad" : "CaseEntry_Assigned", Name(to!, colleagues)],
            EntryKind.Routed => text["CaseEntry_Routed", units.GetValueOrDefault(to!, to!)],
            EntryKind.Moved => text["CaseEntry_Moved", text[$"CaseState_{to}"]],
            EntryKind.Ranked => text["CaseEntry_Ranked", text[$"CasePriority_{to}"]],
            EntryKind.Contacted when entry.Data.TryGetValue("outcome", out var outcome) => text["CaseEntry_Called", text[$"ContactOutcome_{outcome}"]],
            EntryKind.Contacted => text[$"CaseEntry_Contacted_{entry.Data["way"]}", text[$"ContactChannel_{entry.Data["channel"]}"]],
            EntryKind.Ticked or EntryKind.Unticked => text[$"CaseEntry_{entry.Kind}", entry.Data["step"]],
            EntryKind.Due when entry.Data.TryGetValue("answer", out var answer) => answer.Length == 0 ? text["CaseEntry_NoAnswerDue"] : text["CaseEntry_AnswerDue", Day(DateTimeOffset.Parse(answer, CultureInfo.InvariantCulture), zone)],
            EntryKind.Due => entry.Data.TryGetValue("hours", out var hours) ? text["CaseEntry_Due", hours] : text["CaseEntry_NotDue"],
            EntryKind.Attached => text["CaseEntry_Attached"],
            EntryKind.Linked => text["CaseEntry_Linked", to!],
            EntryKind.Merged => entry.Data.TryGetValue("into", out var into) ? text["CaseEntry_MergedInto", into] : text["CaseEntry_MergedFrom", from!],
            EntryKind.Split => entry.Data.TryGetValue("into", out var off) ? text["CaseEntry_SplitInto", off] : text["CaseEntry_SplitFrom", from!],
            EntryKind.Closed => text["CaseEntry_Closed", Cause(text, entry.Data["cause"])],
            EntryKind.Claimed => entry.Data.TryGetValue("amount", out var claim) ? text["CaseEntry_Claimed", Amount(claim)] : text["CaseEntry_NotClaimed"],
            EntryKind.Granted => entry.Data.TryGetValue("figures", out var figures) ? text["CaseEntry_Settled", Amount(entry.Data["amount"]), Figures(text, figures)] : text["CaseEntry_Granted", Amount(entry.Data["amount"])],
            EntryKind.Escalated => text["CaseEntry_Escalated", string.Join(", ", entry.Data["told"].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(t => Name(t, colleagues)))],
            EntryKind.Promised => text["CaseEntry_Promised", entry.Data["promise"]],
            EntryKind.Answered => text[entry.Data["solved"] == "yes" ? "CaseEntry_AnsweredYes" : "CaseEntry_AnsweredNo"],
            _ => text[$"CaseEntry_{entry.Kind}"],
        };
    }
    private static string Day(DateTimeOffset due, TimeZoneInfo zone) => ComplaintClock.Day(due, zone).ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
