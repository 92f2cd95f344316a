using System.Globalization;
using Heed.Act.Cases.Desks;
using Heed.Act.Promises;
using Heed.Base.Identity;
using Heed.Web.Api;
using Heed.Web.Cases;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Promises;

/// <summary>Promises in words.</summary>
public static class PromiseText
{
    /// <summary>How it stands against its date: "in 3 business hours", "2 business days overdue"; once it ended, how.</summary>
    public static string Left(IStringLocalizer<Texts> text, Promise its, Desk desk, DateTimeOffset now) =>
        !its.IsOpen ? text[$"PromiseState_{its.State}"]
        : its.DueAt >= now ? text["CaseLeft_Left", CaseText.Business(text, desk.Between(now, its.DueAt), desk)]
        : text["CaseLeft_Over", CaseText.Business(text, desk.Between(its.DueAt, now), desk)];

    public static string Unit(string code, IReadOnlyDictionary<string, string> units) => units.GetValueOrDefault(code, code);

    /// <summary>Who delivers: a unit, or whoever promised.</summary>
    public static string Deliverer(IStringLocalizer<Texts> text, Promise its, IReadOnlyDictionary<string, string> units) => its.Deliverer is { } unit ? Unit(unit, units) : text["Promise_Myself"];

    /// <summary>To whom, by number and name as far as they are known.</summary>
    public static string Whom(Promise its) => string.Join(" · ", new[] { its.Whom, its.Customer }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>A date to choose: today, tomorrow, in so many business days; with the day it is.</summary>
    public static string Choice(IStringLocalizer<Texts> text, int days, DateTimeOffset at, DateTimeOffset now, Caller caller)
    {
        var apart = DateOnly.FromDateTime(caller.Local(at).DateTime).DayNumber - DateOnly.FromDateTime(caller.Local(now).DateTime).DayNumber;
        return (days, apart) switch
        {
            (_, 0) => text["Promise_Today"],
            (_, 1) => text["Promise_Tomorrow"],
            (1, _) => text["Promise_NextDay"],
            _ => text["Promise_InDays", days],
        };
    }

    /// <summary>A day short enough for a button: "Thu 26 Nov".</summary>
    public static string Day(DateTimeOffset at, Caller caller) => caller.Local(at).ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>An entry in a sentence.</summary>
    public static string Entry(IStringLocalizer<Texts> text, PromiseEntry entry, IReadOnlyDictionary<string, string> units, Caller caller)
    {
        string At(string name) => entry.Data.TryGetValue(name, out var at) ? caller.When(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)) : "–";
        string Of(string name) => entry.Data.TryGetValue(name, out var unit) ? Unit(unit, units) : text["Promise_Myself"];
        return entry.Kind switch
        {
            PromiseEntryKind.Made => text["PromiseEntry_Made", At("due")],
            PromiseEntryKind.Asked or PromiseEntryKind.AskedAgain => text[$"PromiseEntry_{entry.Kind}", Of("unit")],
            PromiseEntryKind.Answered => text[$"PromiseEntry_Answered_{entry.Data["answer"]}", At("date")],
            PromiseEntryKind.Moved => text["PromiseEntry_Moved", At("from"), At("to"), text[$"ContactChannel_{entry.Data["told"]}"]],
            PromiseEntryKind.Handed => text["PromiseEntry_Handed", Of("to")],
            PromiseEntryKind.Kept or PromiseEntryKind.Late or PromiseEntryKind.Delivered => text[$"PromiseEntry_{entry.Kind}", At("at")],
            PromiseEntryKind.Broken => text["PromiseEntry_Broken", At("due")],
            PromiseEntryKind.Withdrawn => text["PromiseEntry_Withdrawn", entry.Data["consent"], text[$"ContactChannel_{entry.Data["how"]}"], At("when")],
            _ => text[$"PromiseEntry_{entry.Kind}"],
        };
    }

    public static string Name(string account, IReadOnlyList<Colleague> colleagues) => CaseText.Name(account, colleagues);
}
