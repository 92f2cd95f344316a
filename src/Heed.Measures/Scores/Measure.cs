using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// A definition of a number: what is counted, on which fields, with which interval. Measures are immutable and all stand in the
/// <see cref="MeasureCatalogue"/>. A change of definition is a new <see cref="Version"/>.
/// </summary>
public abstract class Measure
{
    /// <summary>The name commands and the API use, never changed.</summary>
    public abstract string Id { get; }

    /// <summary>What people call a measure they defined themselves; null for those built in.</summary>
    public virtual string? Title => null;

    /// <summary>Counts up when the definition changes.</summary>
    public virtual int Version => 1;

    /// <summary>The unit on a scale; see <see cref="UnitOf"/>.</summary>
    public abstract string Unit { get; }

    /// <summary>Interval methods that may be asked for, the default first.</summary>
    public abstract IReadOnlyList<string> Methods { get; }

    public string DefaultMethod => Methods[0];

    /// <summary>Whether it counts each customer once, by the latest answer; then its n is customers.</summary>
    public virtual bool IsOfCustomers => false;

    /// <summary>How much of numbers must be counted for it, with an interval method or the default.</summary>
    public virtual NumberDetail Needs(string? method) => NumberDetail.Moments;

    /// <summary>The unit of values on a field of this type.</summary>
    public virtual string UnitOf(FieldType field) => Unit;

    /// <summary>Whether the measure is defined for fields of this type.</summary>
    public bool Accepts(FieldType field) => RefuseField(field) is null;

    /// <summary>Why the measure can't be computed as asked; null where it can. Ask before <see cref="Compute"/>.</summary>
    public Refusal? Refuse(MeasureContext context) => RefuseField(context.Field) ?? RefuseMethod(context.Method) ?? RefuseOf(context);

    /// <summary>The measure's value on one group. Without answers the value is null and a warning says so.</summary>
    /// <exception cref="ArgumentException">The measure refuses the context; see <see cref="Refuse"/>.</exception>
    public Estimate Compute(Tally tally, MeasureContext context)
    {
        ThrowIfRefused(context);
        return ComputeAllowed(tally, context, context.Method ?? DefaultMethod);
    }

    /// <summary>
    /// The first group's value less the second's. The groups are disjoint. The comparison has one method a measure, whatever method the
    /// context names for intervals.
    /// </summary>
    /// <exception cref="ArgumentException">The measure refuses the context; see <see cref="Refuse"/>.</exception>
    public Difference Compare(Tally first, Tally second, MeasureContext context)
    {
        ThrowIfRefused(context);
        return CompareAllowed(first, second, context);
    }

    protected abstract Refusal? RefuseField(FieldType field);

    protected virtual Refusal? RefuseOf(MeasureContext context) =>
        context.Of.Count == 0 ? null : Refusal.WrongOf($"'{Id}' fixes itself what it counts; only 'share' takes 'of'.");

    protected abstract Estimate ComputeAllowed(Tally tally, MeasureContext context, string method);

    protected abstract Difference CompareAllowed(Tally first, Tally second, MeasureContext context);

    private Refusal? RefuseMethod(string? method) => method is null || Methods.Contains(method)
        ? null
        : Refusal.WrongMethod($"'{Id}' has no interval called '{method}'; it has {string.Join(", ", Methods)}.");

    private void ThrowIfRefused(MeasureContext context)
    {
        if (Refuse(context) is { } refusal) throw new ArgumentException(refusal.Text, nameof(context));
    }
}
