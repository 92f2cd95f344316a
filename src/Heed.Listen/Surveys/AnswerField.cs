using Heed.Measures.Fields;

namespace Heed.Listen.Surveys;

/// <summary>One thing stored of an answer: the whole of a score, a row of a matrix, a part of an address.</summary>
/// <param name="Name">In answers, conditions, filters and exports: the question's id, then the row's or part's, with dots between.</param>
/// <param name="Question">The question it belongs to.</param>
/// <param name="Type">Null for words.</param>
public sealed record AnswerField(string Name, Question Question, FieldType? Type)
{
    public Choice? Row { get; init; }

    /// <summary>The side of a pair, the item of a ranking or sum, the choice that takes words.</summary>
    public Choice? Item { get; init; }

    public ContactPart? Part { get; init; }

    public bool IsText => Type is null;

    /// <summary>What its codes are; empty for numbers and words.</summary>
    public IReadOnlyList<Choice> Choices => Type is { Kind: FieldKind.Code or FieldKind.Multi } ? Question.Choices : [];

    /// <summary>The question in words, with the row, side or item it is about.</summary>
    public IReadOnlyDictionary<string, string> Titles() => Question.Text.ToDictionary(
        words => words.Key,
        words => string.Join(" – ", new[] { words.Value, Row?.Text.GetValueOrDefault(words.Key), Item?.Text.GetValueOrDefault(words.Key) }.Where(part => !string.IsNullOrEmpty(part))),
        StringComparer.Ordinal);
}
