using Heed.Act.Cases.Desks;

namespace Heed.Act.Initiatives.Effects;

/// <summary>What an initiative costs and what its effect is worth, in hundredths of the desk's currency.</summary>
/// <param name="Currency">Three letters.</param>
/// <param name="Cost">Money and hours together; null where nobody said what it costs.</param>
/// <param name="HoursUnpriced">Whether hours are not in it, because the desk does not know what one costs.</param>
/// <param name="Worth">What the effect is worth a year; null where nobody said what a unit of the measure is worth, or nothing is shown.</param>
/// <param name="WorthLow">Lower end of its interval.</param>
/// <param name="WorthHigh">Upper end.</param>
/// <param name="PerUnit">Cost for a unit of the measure moved the right way; null where none is shown, or it can't be told.</param>
public sealed record EffectMoney(string Currency, double? Cost, bool HoursUnpriced, double? Worth, double? WorthLow, double? WorthHigh, double? PerUnit)
{
    /// <summary>A price for a whole unit counts at most four times as far as was moved: of half a point on a scale of five that is fair, of a hundredth it is not.</summary>
    private const double LeastMoved = 0.25;

    /// <summary>With ends further apart than so many times the price could be nearly anything.</summary>
    private const double MostApart = 4;

    /// <summary>Whether it worked and what it costs is known, but not what a unit moved costs: too little was moved, or it is too uncertain how much.</summary>
    public bool PerUnitUnsure { get; private init; }

    public static EffectMoney Of(InitiativePlan plan, InitiativeEffect effect, DeskSettings desk)
    {
        var hour = desk.Mandate.HourCents;
        double? hours = plan.CostHours is { } spent && hour > 0 ? spent * hour : null;
        double? cost = plan.CostCents is null && hours is null ? null : (plan.CostCents ?? 0) + (hours ?? 0);
        var sign = plan.Measure.Falls ? -1 : 1;
        // What can't be told from nothing is worth nothing that could be told.
        var size = effect.Answer is EffectAnswer.Better or EffectAnswer.Worse ? effect.Size : null;
        double? Money(double? value) => value * sign * plan.WorthCents;
        var (one, other) = (Money(size?.Low), Money(size?.High));
        return new(
            desk.Mandate.Currency,
            cost,
            plan.CostHours > 0 && hour == 0,
            Money(size?.Value),
            one is null || other is null ? null : Math.Min(one.Value, other.Value),
            one is null || other is null ? null : Math.Max(one.Value, other.Value),
            cost is { } total && effect.Answer == EffectAnswer.Better && size is { } better && IsSure(better.Value, better.Low, better.High) ? total / Math.Abs(better.Value) : null)
        {
            PerUnitUnsure = cost is not null && effect.Answer == EffectAnswer.Better && size is { } moved && !IsSure(moved.Value, moved.Low, moved.High),
        };
    }

    private static bool IsSure(double value, double? low, double? high) =>
        Math.Abs(value) >= LeastMoved && low * high > 0 && Math.Max(Math.Abs(low!.Value), Math.Abs(high!.Value)) <= MostApart * Math.Min(Math.Abs(low.Value), Math.Abs(high.Value));
}
