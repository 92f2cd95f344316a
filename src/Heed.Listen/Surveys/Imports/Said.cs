using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A condition in Heed's language, or why it can't be said in it.</summary>
internal readonly record struct Said(Expression? Condition, string? Why)
{
    public static implicit operator Said(Expression condition) => new(condition, null);

    public static Said Not(string why) => new(null, why);
}
