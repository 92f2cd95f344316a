using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Readings.Goals;
using Heed.Understand.Boards.Tiles;
using Heed.Understand.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Boards.Editing;

/// <summary>The form of a tile: what it says so far, and what there is to choose from.</summary>
/// <param name="Kind">What is made.</param>
/// <param name="Members">The tile's JSON members, as far as they are known.</param>
/// <param name="Sources">Those with something to measure.</param>
/// <param name="Offer">What the chosen source has to choose from; null where there is none.</param>
public sealed record TileFormView(TileKind Kind, JsonObject Members, IReadOnlyList<Source> Sources, DashboardOffer? Offer)
{
    /// <summary>The tile that is changed; null for a new one.</summary>
    public string? Id => Text("id");

    /// <summary>What was wrong with it when it was sent.</summary>
    public IReadOnlyList<ProblemPlace> Places { get; init; } = [];

    /// <summary>What the tile reads now; null where that does not fit the source.</summary>
    public MeasureChoice? Kept { get; init; }

    /// <summary>The goals to choose from.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public string? Text(string name) => Members[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<double>(out var number) => number.ToString(CultureInfo.CurrentCulture),
        JsonValue value => value.ToString(),
        _ => null,
    };

    public bool Is(string name) => Members[name] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;

    public IReadOnlyList<string> List(string name) => Members[name] is JsonArray list ? [.. list.Select(item => item?.ToString() ?? "")] : [];

    public string? Error(IStringLocalizer<Texts> text, string name) =>
        Places.FirstOrDefault(p => p.Path == name || p.Path.StartsWith(name + "[", StringComparison.Ordinal)) is { } place ? PhraseText.Of(text, place.Said) : null;
}
