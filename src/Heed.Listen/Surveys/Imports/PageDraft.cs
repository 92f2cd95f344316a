using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A page while a survey is read, with jumps to marks rather than to names.</summary>
internal sealed class PageDraft
{
    public List<Question> Questions { get; } = [];
    public IReadOnlyDictionary<string, string>? Title { get; set; }
    public Expression? ShowIf { get; set; }
    public bool Shuffle { get; set; }
    public Loop? Loop { get; set; }
    public List<(Expression? If, string To)> Jumps { get; } = [];

    /// <summary>What jumps may call it.</summary>
    public HashSet<string> Marks { get; } = new(StringComparer.Ordinal);
}
