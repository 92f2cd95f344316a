using Words = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>A question as it stands in another product's file, read by other code than the import's.</summary>
/// <param name="Ref">Its id there.</param>
/// <param name="Name">What ours begins with.</param>
/// <param name="Types">Which of our types would be right; none where we have no such question.</param>
/// <param name="Texts">Its words by language.</param>
public sealed record SourceQuestion(string Ref, string Name, IReadOnlyList<string> Types, Words Texts)
{
    /// <summary>Choices, columns.</summary>
    public IReadOnlyList<SourceOption> Choices { get; init; } = [];

    /// <summary>Rows, parts, items.</summary>
    public IReadOnlyList<SourceOption> Rows { get; init; } = [];
}

public sealed record SourceOption(string Code, Words Texts);
