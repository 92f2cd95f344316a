using Heed.Act.Cases.Desks;

namespace Heed.Act.Complaints.Regimes;

/// <summary>The regimes as a company keeps them, and which of them a complaint falls under.</summary>
public sealed class RegimeBook(RegisterSettings settings, Desk desk)
{
    public RegisterSettings Settings { get; } = settings;

    public Desk Desk { get; } = desk;

    public IReadOnlyList<Regime> All { get; } = [.. RegimeLibrary.All.Select(r => settings.Regimes.TryGetValue(r.Key, out var edit) ? edit.On(r) : r)];

    /// <summary>The country of the desk, where its regimes are known.</summary>
    public string Home => (Desk.Settings.Country ?? DeskCountries.Of(Desk.Zone.Id)) is { Length: > 0 } code && RegimeLibrary.Countries.Contains(code, StringComparer.Ordinal) ? code : RegimeLibrary.Elsewhere;

    public Regime? Find(string? key) => All.FirstOrDefault(r => r.Key == key);

    /// <summary>Its regime; the voluntary one where that was taken away.</summary>
    public Regime Of(string key) => Find(key) ?? All[0];

    /// <summary>What a complaint falls under: what was said of it, else what its category does in the country it came from.</summary>
    public Regime For(ComplaintFacts facts)
    {
        if (Find(facts.Regime) is { } named) return named;
        var kind = Settings.Categories.FirstOrDefault(c => c.Name == facts.Category)?.Regime;
        if (!(facts.Regulated ?? kind is not null)) return All[0];
        kind ??= Settings.UsualRegime;
        var country = facts.Country is { } code && RegimeLibrary.Countries.Contains(code, StringComparer.Ordinal) ? code : Home;
        return All.FirstOrDefault(r => r.Kind == kind && r.Country == country) ?? All[0];
    }

    public ComplaintClock ClockOf(Regime regime) => new(regime, Desk);
}
