namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>Columns about the response as a whole, which have other names in each layout.</summary>
internal static class QualtricsMeta
{
    /// <summary>What a column is about: its name without spaces and signs, <c>responseid</c>.</summary>
    public static string Key(string name)
    {
        var bare = name.StartsWith("panel-", StringComparison.Ordinal) ? name[6..] : name.StartsWith("Location-", StringComparison.Ordinal) ? name[9..] : name;
        var key = string.Concat(bare.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return key is "recordid" ? "responseid" : key;
    }

    public static string Key(QualtricsColumn column) => Key(column.ImportId ?? column.Name);

    /// <summary>Whether the oldest exports have a column of this name about the response.</summary>
    public static bool IsKnown(string name) =>
        Key(name) is "responseid" or "responseset" or "name" or "externaldatareference" or "emailaddress" or "ipaddress" or "status" or "startdate" or "enddate" or "finished" or "recordeddate";

    public static bool IsQuestion(string importId)
    {
        var at = importId.IndexOf("QID", StringComparison.Ordinal);
        return at >= 0 && at + 3 < importId.Length && char.IsAsciiDigit(importId[at + 3]) && (at == 0 || importId[..at].TrimEnd('_', '-').All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Why a column about the response is not taken over; null where it is.</summary>
    public static string? Leave(string key) => key switch
    {
        "ipaddress" => "where somebody answered from is not kept",
        "locationlatitude" or "locationlongitude" or "locationaccuracy" => "where somebody answered from is not kept",
        "recipientlastname" or "recipientfirstname" or "name" => "a customer is known by an id or e-mail address; names are not kept with answers",
        "responseset" or "responsesetid" => "it is the same for all",
        _ => null,
    };
}
