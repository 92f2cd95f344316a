namespace Heed.Base.Units;

/// <summary>The tree as it stands, for going up and down by code.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> _byCode;
    private readonly ILookup<string, Unit> _children;

    public UnitTree(IEnumerable<Unit> units)
    {
        _byCode = units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        _children = _byCode.Values.Where(u => u.Parent is not null).ToLookup(u => u.Parent!, StringComparer.Ordinal);
    }

    public IEnumerable<Unit> Tops => _byCode.Values.Where(u => u.Parent is null || !_byCode.ContainsKey(u.Parent)).OrderBy(u => u.Name, StringComparer.CurrentCulture);

    public IReadOnlyCollection<Unit> All => _byCode.Values;

    public Unit? Find(string code) => _byCode.GetValueOrDefault(code);

    public IEnumerable<Unit> Children(string code) => _children[code].OrderBy(u => u.Name, StringComparer.CurrentCulture);

    /// <summary>A unit's code and the codes of all below it; just the code where the unit is unknown.</summary>
    public IReadOnlyList<string> Within(string code)
    {
        List<string> found = [code];
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var child in _children[found[i]])
            {
                if (!found.Contains(child.Code, StringComparer.Ordinal)) found.Add(child.Code);
            }
        }

        return found;
    }

    /// <summary>The codes from the top down to a unit, itself last.</summary>
    public IReadOnlyList<string> Path(string code)
    {
        List<string> path = [code];
        for (var at = Find(code); at?.Parent is { } parent && !path.Contains(parent, StringComparer.Ordinal); at = Find(parent)) path.Insert(0, parent);
        return path;
    }
}
