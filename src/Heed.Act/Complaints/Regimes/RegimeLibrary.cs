using System.Text.Json;

namespace Heed.Act.Complaints.Regimes;

/// <summary>The regimes that come along, as regimes.json has them.</summary>
public static class RegimeLibrary
{
    /// <summary>A country of the European Economic Area beside those we know a body of.</summary>
    public const string Elsewhere = "EU";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>The voluntary one first, then by country.</summary>
    public static IReadOnlyList<Regime> All { get; } = Read();

    /// <summary>The countries with regimes of their own.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. All.Select(r => r.Country).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The kinds supervisors have rules for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. All.Where(r => r.Regulated).Select(r => r.Kind).Distinct(StringComparer.Ordinal)];

    private static List<Regime> Read()
    {
        using var resource = typeof(RegimeLibrary).Assembly.GetManifestResourceStream("Complaints/Regimes/regimes.json") ?? throw new InvalidOperationException("The program was built without its regimes.");
        var file = JsonSerializer.Deserialize<Written>(resource, s_options)!;
        List<Regime> all = [Of(file.Kinds.Single(k => k.Kind == Regime.Voluntary), null, [])];
        var regulated = file.Kinds.Where(k => k.Kind != Regime.Voluntary).ToList();
        foreach (var place in file.Countries)
        {
            all.AddRange(regulated.Select(k => Of(place.Rules?.FirstOrDefault(r => r.Kind == k.Kind) ?? k, place.Country, place.Bodies[k.Kind])));
        }

        all.AddRange(regulated.Select(k => Of(k, Elsewhere, [])));
        return all;
    }

    private static Regime Of(WrittenRule rule, string? country, IReadOnlyList<string> body) => new(country is null ? rule.Kind : $"{rule.Kind}-{country.ToLowerInvariant()}", rule.Kind, country)
    {
        AnswerDays = rule.Answer,
        LongestDays = rule.Longest,
        BusinessDays = rule.Days == "business",
        AcknowledgeDays = rule.Acknowledge,
        Source = rule.Source,
        Year = rule.Year,
        ByLaw = rule.ByLaw,
        NeedsBody = rule.Body,
        Body = body.Count > 0 ? body[0] : "",
        BodyAddress = body.Count > 1 ? body[1] : "",
    };

    private sealed record Written(WrittenRule[] Kinds, WrittenCountry[] Countries);

    private sealed record WrittenRule(string Kind, string Source, int? Year, int Answer, int? Longest, string Days, bool ByLaw, int Acknowledge, bool Body);

    private sealed record WrittenCountry(string Country, Dictionary<string, string[]> Bodies, WrittenRule[]? Rules = null);
}
