using Heed.Base.Sources;
using Heed.Readings.Own;

namespace Heed.Understand.Boards;

/// <summary>What a board can show, for checking tiles against it.</summary>
/// <param name="sources">The sources there are.</param>
public sealed class BoardGround(IEnumerable<Source> sources)
{
    private readonly Dictionary<string, Source> _byKey = sources.ToDictionary(s => s.Key, StringComparer.Ordinal);

    /// <summary>The measures there are.</summary>
    public MeasureBook Measures { get; init; } = MeasureBook.BuiltIn;

    /// <summary>The goals there are.</summary>
    public IReadOnlySet<Guid> Goals { get; init; } = new HashSet<Guid>();

    public Source? Source(string key) => _byKey.GetValueOrDefault(key);
}
