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

    /// <summary>Of a column: by import id where there is one; the oldest exports name such columns V1, V2… and say what they are in the second row.</summary>
    public static string Key(QualtricsColumn column) => column switch
    {
        { ImportId: { } id } => Key(id),
        { Name: ['V', .. var number] } when number.Length > 0 && number.All(char.IsAsciiDigit) => Key(column.Text),
        _ => Key(column.Name),
    };

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
        "responseset" => "it is the same for all",
        _ => null,
    };
}
