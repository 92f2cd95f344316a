using Heed.Measures.Fields;

namespace Heed.Listen.Surveys;

/// <summary>What is stored of an answer to each type of question.</summary>
public static class QuestionFields
{
    /// <summary>Ends the name of the words given with a choice that takes them.</summary>
    public const string OtherSuffix = "other";

    public static IReadOnlyList<AnswerField> Of(Question question) => question.Type switch
    {
        QuestionType.Nps => [Whole(question, FieldType.Nps)],
        QuestionType.Csat => [Whole(question, FieldType.Csat(Math.Clamp(question.Points, 3, 10)))],
        QuestionType.Ces => [Whole(question, Effort(question.Variant))],
        QuestionType.Single => [Whole(question, FieldType.Code), .. Others(question)],
        QuestionType.Multiple => [Whole(question, FieldType.Multi), .. Others(question)],
        QuestionType.YesNo or QuestionType.Consent or QuestionType.Clear => [Whole(question, FieldType.YesNo)],
        QuestionType.Matrix => [.. question.Rows.Select(row => new AnswerField($"{question.Id}.{row.Code}", question, Cell(question)) { Row = row })],
        QuestionType.Pair => [.. Sides(question)],
        QuestionType.Ranking => [.. question.Choices.Select(choice => new AnswerField($"{question.Id}.{choice.Code}", question, FieldType.Rating(1, Math.Max(2, question.Choices.Count))) { Item = choice })],
        QuestionType.Sum => [.. question.Choices.Select(choice => new AnswerField($"{question.Id}.{choice.Code}", question, new(FieldKind.Number, 0, question.Total)) { Item = choice })],
        QuestionType.Slider => [Whole(question, new(FieldKind.Number, question.Min ?? 0, question.Max ?? 100))],
        QuestionType.Number => [Whole(question, new(FieldKind.Number, question.Min, question.Max))],
        QuestionType.Date => [Whole(question, FieldType.Date)],
        QuestionType.Contact => [.. question.Parts.Select(part => new AnswerField($"{question.Id}.{part.ToString().ToLowerInvariant()}", question, null) { Part = part })],
        QuestionType.Statement => [],
        _ => [new(question.Id, question, null)],
    };

    private static AnswerField Whole(Question question, FieldType type) => new(question.Id, question, type);

    private static FieldType Effort(EffortVariant? variant) => variant switch
    {
        EffortVariant.Effort5 => FieldType.Effort5,
        EffortVariant.Agree5 => FieldType.Agree5,
        EffortVariant.Agree7 => FieldType.Agree7,
        _ => FieldType.Ease7,
    };

    private static FieldType Cell(Question question) => question.Cells switch
    {
        MatrixCells.Single => FieldType.Code,
        MatrixCells.Multiple => FieldType.Multi,
        _ => FieldType.Rating(1, Math.Clamp(question.Points, 2, 10)),
    };

    private static IEnumerable<AnswerField> Others(Question question) =>
        question.Choices.Where(choice => choice.Other).Select(choice => new AnswerField($"{question.Id}.{choice.Code}.{OtherSuffix}", question, null) { Item = choice });

    private static IEnumerable<AnswerField> Sides(Question question)
    {
        var type = FieldType.Rating(1, Math.Clamp(question.Points, 2, 10));
        return question.Rows.Count == 0
            ? question.Sides.Select(side => new AnswerField($"{question.Id}.{side.Code}", question, type) { Item = side })
            : from row in question.Rows from side in question.Sides select new AnswerField($"{question.Id}.{row.Code}.{side.Code}", question, type) { Row = row, Item = side };
    }
}
