using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;

namespace Heed.Web.Initiatives;

/// <summary>The register as somebody asked for it: which of them, in which order.</summary>
/// <param name="Shown">all, running, over or ahead.</param>
/// <param name="Sort">start, effect, cost or title.</param>
/// <param name="Lines">In that order.</param>
/// <param name="Counts">How many each way of showing holds.</param>
public sealed record Register(string Shown, string Sort, IReadOnlyList<ListInitiatives.Measured> Lines, IReadOnlyDictionary<string, int> Counts)
{
    public static IReadOnlyList<string> Ways { get; } = ["all", "running", "over", "ahead"];

    public static Register Of(IReadOnlyList<ListInitiatives.Measured> all, string? show, string? sort)
    {
        var shown = Ways.Contains(show, StringComparer.Ordinal) ? show! : "all";
        IEnumerable<ListInitiatives.Measured> lines = all.Where(line => Belongs(line.Initiative, shown));
        lines = sort switch
        {
            "start" => lines.OrderByDescending(line => line.Initiative.Plan.Start),
            "cost" => lines.OrderByDescending(line => line.Money.Cost ?? -1),
            "title" => lines.OrderBy(line => line.Initiative.Plan.Title, StringComparer.CurrentCulture),
            _ => lines.OrderBy(line => Rank(line.Effect.Answer)).ThenByDescending(line => Strength(line.Effect.Size)),
        };
        return new(shown, sort is "start" or "cost" or "title" ? sort : "effect", [.. lines], Ways.ToDictionary(way => way, way => all.Count(line => Belongs(line.Initiative, way)), StringComparer.Ordinal));
    }

    private static bool Belongs(Initiative its, string way) => way switch
    {
        "running" => its.State == InitiativeState.Running,
        "over" => its.IsOver,
        "ahead" => its.State is InitiativeState.Idea or InitiativeState.Planned,
        _ => true,
    };

    // What worked comes first; among those of one answer what is furthest from chance, since units of measures can't be compared.
    private static int Rank(EffectAnswer answer) => answer switch
    {
        EffectAnswer.Better => 0,
        EffectAnswer.TooEarly => 1,
        EffectAnswer.Unclear => 2,
        EffectAnswer.NothingShown => 3,
        EffectAnswer.NothingWorthHaving => 4,
        EffectAnswer.Worse => 5,
        _ => 6,
    };

    private static double Strength(EffectSize? size) => size is { Low: { } low, High: { } high, Value: var value } && high > low ? Math.Abs(value) / (high - low) : 0;
}
