using System.Text;

namespace Heed.Listen.Contacts;

/// <summary>What the columns of a file of contacts are, by the names the products people come from give them.</summary>
internal sealed class ContactColumns
{
    private static readonly string[] s_ids = ["externaldatareference", "externalreference", "customerid", "customer", "customernumber", "contactid", "participantid", "personid", "respondentid", "id", "token"];
    private static readonly string[] s_emails = ["email", "emailaddress", "primaryemail", "recipientemail", "personemail", "mail"];
    private static readonly string[] s_optOuts = ["unsubscribed", "optedout", "optout", "unsubscribedat", "optedoutat", "emailstatus", "donotcontact", "blacklisted", "bounceorunsubscribed"];

    private static readonly Dictionary<string, string> s_attributes = new(StringComparer.Ordinal)
    {
        ["firstname"] = "first_name",
        ["lastname"] = "last_name",
        ["name"] = "name",
        ["fullname"] = "name",
        ["phone"] = "phone",
        ["phonenumber"] = "phone",
        ["mobile"] = "phone",
        ["language"] = "language",
        ["lang"] = "language",
    };

    private ContactColumns() { }

    /// <summary>The column of their id; where there is none they are known by their e-mail address.</summary>
    public int Id { get; private init; }

    public int? OptOut { get; private init; }

    /// <summary>Column and attribute.</summary>
    public required IReadOnlyList<(int Column, string Attribute)> Attributes { get; init; }

    public bool IdIsEmail { get; private init; }

    /// <returns>Null where nothing says who they are.</returns>
    public static ContactColumns? Find(IReadOnlyList<string> columns)
    {
        var plain = columns.Select(Plain).ToList();
        var email = First(plain, s_emails);
        var id = First(plain, s_ids) ?? email;
        if (id is not { } known) return null;
        var optOut = First(plain, s_optOuts);
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<(int, string)> attributes = [];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Length == 0 || i == optOut || (i == known && i != email)) continue;
            var name = i == email ? "email" : s_attributes.GetValueOrDefault(plain[i]) ?? columns[i];
            attributes.Add((i, taken.Add(name) ? name : columns[i]));
        }

        return new() { Id = known, IdIsEmail = known == email, OptOut = optOut, Attributes = attributes };
    }

    /// <summary>Whether a cell says they are not to be asked, and since when; null where it can't be told.</summary>
    public static (bool OptedOut, DateTimeOffset? At)? ReadOptOut(string cell)
    {
        var text = cell.Trim();
        switch (text.ToLowerInvariant())
        {
            case "" or "0" or "n" or "no" or "false" or "ok" or "active" or "subscribed" or "nei" or "nej" or "ei":
                return (false, null);
            case "1" or "y" or "yes" or "true" or "optout" or "opt out" or "opted out" or "unsubscribed" or "blacklisted" or "ja" or "jah":
                return (true, null);
        }

        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? (true, at) : null;
    }

    private static int? First(List<string> plain, string[] names) => names.Select(n => plain.IndexOf(n)).FirstOrDefault(i => i >= 0, -1) is var at and >= 0 ? at : null;

    private static string Plain(string column) => column.Where(char.IsLetterOrDigit).Aggregate(new StringBuilder(), (text, c) => text.Append(char.ToLowerInvariant(c))).ToString();
}
