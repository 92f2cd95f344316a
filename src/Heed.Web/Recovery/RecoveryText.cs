using System.Globalization;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Base.Identity;
using Heed.Measures.Reports;
using Heed.Web.Api;
using Heed.Web.Cases;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Recovery;

/// <summary>Recovery in words.</summary>
public static class RecoveryText
{
    public static string Day(DateTimeOffset at, Caller caller) => Day(DateOnly.FromDateTime(caller.Local(at).DateTime));

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Money without cents: nobody knows it so exactly.</summary>
    public static string Money(double value, string currency) => $"{Math.Round(value).ToString("N0", CultureInfo.CurrentCulture)} {currency}";

    public static string Range(double low, double high, string currency, IStringLocalizer<Texts> text) => $"{Math.Round(low).ToString("N0", CultureInfo.CurrentCulture)} {text["Score_To"]} {Money(high, currency)}";

    /// <summary>A risk with its interval and whom it was seen of.</summary>
    public static string Risk(IStringLocalizer<Texts> text, RiskEstimate risk) =>
        risk.Share.Value is null ? text["Recovery_RiskUnknown"] : text[$"Recovery_Basis_{risk.Basis}", NumberText.Range(risk.Share, text), NumberText.Count(risk.Share.N)];

    /// <summary>What went wrong, in sentences with where they lead.</summary>
    public static IEnumerable<(string Said, string? Address)> Why(IStringLocalizer<Texts> text, Trouble trouble, bool texts, Caller caller)
    {
        foreach (var promise in trouble.Promises) yield return (texts ? text["Recovery_Why_Promise", promise.What, Day(promise.EndedAt!.Value, caller)] : text["Recovery_Why_PromiseBare", Day(promise.EndedAt!.Value, caller)], $"/promises/{promise.Number}");
        if (trouble.Answer is { } answer) yield return (text["Recovery_Why_Answer", answer.Value.ToString("0.##", CultureInfo.CurrentCulture), Day(answer.At, caller)], null);
        foreach (var its in trouble.Cases) yield return (texts ? text["Recovery_Why_Case", its.Title] : text["Recovery_Why_CaseBare", its.Number], $"/cases/{its.Number}");
    }

    public static string Contact(IStringLocalizer<Texts> text, RecoveryContact contact, IReadOnlyList<Colleague> colleagues, Caller caller)
    {
        var said = text["Recovery_Contact", text[$"ContactOutcome_{contact.Outcome}"].Value, CaseText.Name(contact.By, colleagues), caller.When(contact.At)].Value;
        return contact.NextOn is { } next ? $"{said} · {text["Recovery_Next", Day(next)]}" : said;
    }

    /// <summary>What was noted just now, for whom.</summary>
    public static string Noted(IStringLocalizer<Texts> text, ShowContacts.Noted noted)
    {
        var outcome = text[$"ContactOutcome_{noted.Contact.Outcome}"].Value;
        return text["Recovery_Noted", CaseText.Customer(noted.Customer, noted.Contact.Customer), noted.Contact.NextOn is { } next ? $"{outcome}, {text["Recovery_Next", Day(next)]}" : outcome];
    }

    /// <summary>From which value on a call is worth it, and who says so.</summary>
    public static string Worth(IStringLocalizer<Texts> text, ListCallbacks.Found found) =>
        text[$"Recovery_Worth_{found.Worth.Basis}", Money(found.Worth.Least, found.Ways.Ways.Currency), NumberText.Count(found.Worth.Cases)];

    /// <summary>A difference with its sign and interval.</summary>
    public static string Change(Difference difference, IStringLocalizer<Texts> text)
    {
        string Signed(double? value) => (value > 0 ? "+" : "") + (value ?? 0).ToString(difference.Unit == Measures.Scores.MeasureUnits.Percent ? "0.0" : "0.00", CultureInfo.CurrentCulture).Replace('-', '−');
        return $"{Signed(difference.Value)} ({Signed(difference.Low)} {text["Score_To"]} {Signed(difference.High)})";
    }
}
