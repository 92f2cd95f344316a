using System.Globalization;

namespace Heed.Web.Drivers;

/// <summary>What moving drivers costs, field by field as it was typed into the form, so that it stands there again.</summary>
public sealed record CostsEntered(IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Before the field's name in an address.</summary>
    public const string Prefix = "cost.";

    public static CostsEntered None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public static CostsEntered Read(IQueryCollection address) => new(address
        .Where(part => part.Key.StartsWith(Prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(part.Value.ToString()))
        .ToDictionary(part => part.Key[Prefix.Length..], part => part.Value.ToString().Trim(), StringComparer.Ordinal));

    /// <summary>The costs of these drivers that can be read as such.</summary>
    public Dictionary<string, double> Of(IReadOnlyList<string> drivers) => Typed
        .Where(cost => drivers.Contains(cost.Key, StringComparer.Ordinal) && Number(cost.Value) is not null)
        .ToDictionary(cost => cost.Key, cost => Number(cost.Value)!.Value, StringComparer.Ordinal);

    /// <summary>Whether what was typed for a driver can't be a cost.</summary>
    public bool IsWrong(string driver) => Typed.TryGetValue(driver, out var typed) && Number(typed) is null;

    private static double? Number(string text) =>
        double.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number > 0 ? number : null;
}
