using Heed.Measures.Expressions;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A condition in Heed's language, or why it can't be said in it.</summary>
internal readonly record struct Said(Expression? Condition, Phrase? Why)
{
    public static implicit operator Said(Expression condition) => new(condition, null);

    public static Said Not(Phrase why) => new(null, why);
}
