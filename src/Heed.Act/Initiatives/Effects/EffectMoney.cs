using Heed.Act.Cases.Desks;

namespace Heed.Act.Initiatives.Effects;

/// <summary>What an initiative costs and what its effect is worth, in hundredths of the desk's currency.</summary>
/// <param name="Currency">Three letters.</param>
/// <param name="Cost">Money and hours together; null where nobody said what it costs.</param>
/// <param name="HoursUnpriced">Whether hours are not in it, because the desk does not know what one costs.</param>
/// <param name="Worth">What the effect is worth a year; null where nobody said what a unit of the measure is worth, or nothing is shown.</param>
/// <param name="WorthLow">Lower end of its interval.</param>
/// <param name="WorthHigh">Upper end.</param>
/// <param name="PerUnit">Cost for a unit of the measure moved the right way; null where none is shown.</param>
public sealed record EffectMoney(string Currency, double? Cost, bool HoursUnpriced, double? Worth, double? WorthLow, double? WorthHigh, double? PerUnit)
{
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
            cost is { } total && effect.Answer == EffectAnswer.Better && size is { } better ? total / Math.Abs(better.Value) : null);
    }
}
