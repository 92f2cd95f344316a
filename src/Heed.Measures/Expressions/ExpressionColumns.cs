namespace Heed.Measures.Expressions;

/// <summary>Where the parts of a tree stood in the text it was read from; kept beside the tree, so that equal texts give equal trees.</summary>
public sealed class ExpressionColumns
{
    private readonly Dictionary<object, int> columns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The column, from 1, at which a part begins; 1 for what was not read from the text.</summary>
    public int Of(object part) => columns.GetValueOrDefault(part, 1);

    internal void Set(object part, int column) => columns.TryAdd(part, column);
}
