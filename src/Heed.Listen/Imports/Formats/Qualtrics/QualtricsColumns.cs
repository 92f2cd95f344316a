using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>
/// The columns Qualtrics exports a survey's answers in: by import id (<c>QID4-1-2</c>, newer <c>QID4_1_2</c>) and, for exports without, by the names
/// made from export tags (<c>Q4_1_2</c>, or the row's own tag).
/// </summary>
internal sealed class QualtricsColumns
{
    private const string Words = "TEXT";

    // What is written where something was seen and not chosen.
    private static readonly string[] s_not = ["0"];

    private readonly ExpectedColumns _columns = new();
    private readonly bool _wordsFirst;

    private QualtricsColumns(bool wordsFirst) => _wordsFirst = wordsFirst;

    public static ExpectedColumns Of(PublishedSurvey survey, bool wordsFirst)
    {
        var made = new QualtricsColumns(wordsFirst);
        // Written out, a loop's questions carry the item's code behind their id; exports carry it in front.
        var written = survey.Written.Questions.Where(q => q.Origin is not null).ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var question in survey.Definition.Questions.Where(q => q.Origin is not null))
        {
            var item = written.ContainsKey(question.Id) ? null : question.Id[(question.Id.LastIndexOf('.') + 1)..];
            made.Add(question, survey, item is null ? new(question) : new QualtricsNames(question, item));
        }

        return made._columns;
    }

    private void Add(Question question, PublishedSurvey survey, QualtricsNames names)
    {
        var fields = survey.FieldsOf(question);
        switch (question.Type)
        {
            case QuestionType.Single:
                Add(new ReadChoice(fields[0], new(question.Choices, _wordsFirst)), names.Whole());
                Others(question, names);
                break;
            case QuestionType.Multiple:
                foreach (var choice in question.Choices) Add(new ReadTick(fields[0], choice, s_not), names.Tick(choice));
                Add(new ReadChoiceList(fields[0], new(question.Choices, _wordsFirst)), names.Whole());
                Others(question, names);
                break;
            case QuestionType.Matrix:
                Matrix(question, fields, names);
                RowWords(question, survey, names);
                break;
            case QuestionType.Pair:
                foreach (var field in fields.Where(f => f.Row is not null)) Add(new ReadNumber(field), names.Side(field.Item!, field.Row!));
                break;
            case QuestionType.Ranking or QuestionType.Sum:
                foreach (var field in fields) Add(new ReadNumber(field), names.Part(field.Item!));
                break;
            case QuestionType.YesNo or QuestionType.Consent or QuestionType.Clear:
                Add(new ReadAgreement(fields[0]), names.Single());
                break;
            case QuestionType.Date:
                Add(new ReadDayCell(fields[0]), names.Single(Words));
                break;
            case QuestionType.Text or QuestionType.Email or QuestionType.Phone:
                Add(new ReadWordsCell(fields[0].Name), names.Entered());
                break;
            default:
                if (fields is [{ Type.IsNumeric: true }]) Add(new ReadNumber(fields[0]), names.Single(Words));
                break;
        }
    }

    private void Matrix(Question question, IReadOnlyList<AnswerField> fields, QualtricsNames names)
    {
        var choices = new ChoiceWords(question.Choices, _wordsFirst);
        foreach (var field in fields)
        {
            CellReader whole = question.Cells switch
            {
                MatrixCells.Single => new ReadChoice(field, choices),
                MatrixCells.Multiple => new ReadChoiceList(field, choices),
                _ => new ReadNumber(field),
            };
            Add(whole, names.Row(field.Row!));
            if (question.Cells != MatrixCells.Multiple) continue;
            foreach (var choice in question.Choices) Add(new ReadTick(field, choice, s_not), names.Cell(field.Row!, choice));
        }

        if (question.Cells != MatrixCells.Single) return;
        var rows = new ChoiceWords(question.Rows, _wordsFirst);
        foreach (var group in question.Choices) Add(new ReadGroup(question, group, rows), names.Group(group));
    }

    // The words of a row are a question of their own; the oldest exports name their column after both.
    private void RowWords(Question question, PublishedSurvey survey, QualtricsNames names)
    {
        foreach (var row in question.Rows)
        {
            var (ids, called) = names.RowWords(row);
            if (survey.Definition.Questions.FirstOrDefault(q => q.Type == QuestionType.Text && q.Origin is { } origin && ids.Contains(origin.Id, StringComparer.Ordinal)) is { } words) Add(new ReadWordsCell(words.Id), ([], called));
        }
    }

    private void Others(Question question, QualtricsNames names)
    {
        var others = question.Choices.Where(c => c.Other).ToList();
        foreach (var choice in others) Add(new ReadWordsCell($"{question.Id}.{choice.Code}.{QuestionFields.OtherSuffix}"), names.Part(choice, Words));
        if (others.Count > 0) Add(new ReadChoiceWords(question), names.Whole(Words));
    }

    private void Add(CellReader reader, (IEnumerable<string> Ids, IEnumerable<string> Names) called) => _columns.Add(reader, called.Ids, called.Names);
}
