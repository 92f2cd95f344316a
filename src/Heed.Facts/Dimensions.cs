namespace Heed.Facts;

/// <summary>Names every table has beside its own fields, attributes and texts; no source may use them for something else.</summary>
public static class Dimensions
{
    public const string At = "at";
    public const string Kind = "kind";
    public const string Unit = "unit";
    public const string Customer = "customer";
    public const string Touchpoint = "touchpoint";
    public const string Channel = "channel";
    public const string Language = "language";

    /// <summary>The source itself: groups by which table a row stands in.</summary>
    public const string Source = "source";

    public static IReadOnlyList<string> All { get; } = [At, Kind, Unit, Customer, Touchpoint, Channel, Language, Source];

    public static bool IsReserved(string name) => All.Contains(name, StringComparer.Ordinal);
}
