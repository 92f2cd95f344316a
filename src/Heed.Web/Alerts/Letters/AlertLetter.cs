using Heed.Act.Alerts;
using Heed.Act.Alerts.Routes;
using Heed.Web.Design;
using Heed.Web.Resources;
using Heed.Web.Running;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Alerts.Letters;

/// <summary>What a message about alerts says, before it takes a receiver's form.</summary>
/// <param name="Subject">In a line.</param>
/// <param name="Lead">What it is.</param>
/// <param name="Parts">One an alert.</param>
/// <param name="All">What the address of the list is called, and the address.</param>
/// <param name="Look">What the address of an alert is called.</param>
public sealed record AlertLetter(string Subject, string Lead, IReadOnlyList<AlertLetter.Part> Parts, (string Text, string Address) All, string Look)
{
    /// <summary>More than these go into one message only by number.</summary>
    public const int MostParts = 20;

    /// <param name="Title">What has happened.</param>
    /// <param name="Why">With the numbers.</param>
    /// <param name="Severity">In a word.</param>
    /// <param name="Address">Its page.</param>
    /// <param name="Its">The alert.</param>
    public sealed record Part(string Title, string Why, string Severity, string Address, Alert Its);

    public AlertNames? Names { get; private init; }

    public static AlertLetter Of(AlertNews news, IStringLocalizer<Texts> text, PublicAddress address)
    {
        var names = new AlertNames(text, news.Tree, news.Sources, text["Alert_Company"]);
        Part[] parts = [.. news.Alerts.Take(MostParts).Select(a => new Part(names.Title(a), names.Why(a), text[$"AlertSeverity_{a.Severity}"], address.Of($"/alerts/{a.Id}"), a))];
        var (subject, lead) = news.Alerts.Count switch
        {
            0 => (text["AlertMail_Test", news.Route.Settings.Name].Value, text["AlertMail_TestText"].Value),
            1 => (parts[0].Title, ""),
            var count => (Plural.Of(text, "AlertMail_Several", count), news.Alerts.Count > MostParts ? text["AlertMail_MoreThere", news.Alerts.Count - MostParts].Value : ""),
        };
        return new(subject, lead, parts, (text["AlertMail_All"], address.Of("/alerts")), text["AlertMail_Look"]) { Names = names };
    }
}
