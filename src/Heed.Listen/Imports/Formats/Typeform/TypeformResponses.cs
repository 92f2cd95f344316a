using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.Typeform;

/// <summary>Responses of Typeform: a field is found by its id, by its reference, or by what it asks.</summary>
internal sealed class TypeformResponses(string path, PublishedSurvey survey) : SignalFile
{
    private MatchedColumns? _matched;
    private RowSettings? _settings;

    public override string Path => path;

    public override string? GuessedEncoding => null;

    public override ImportMatch? Match => _matched?.Report("typeform");

    public override Result<SignalRows> Read(RowSettings settings, bool build)
    {
        if (TypeformRows.Open(path).Failed(out var problem, out var rows)) return problem;
        if (rows is null) return ImportsErrors.UnknownResponses(path, []);
        _settings = settings;
        var names = new AttributeNames(survey);
        _matched ??= new([About(rows.Columns[0], 0), About(rows.Columns[1], 1), About(rows.Columns[2], 2), .. rows.Fields.Select((f, i) => Answer(f, rows.Columns[i + 3], names))], HasId: true);
        if (_matched.Columns.Any(c => c.Use == ColumnUse.Answer)) return new ResponseRows(rows, survey, _matched, settings);
        rows.Dispose();
        return ImportsErrors.NoAnswers(path, survey.Key, rows.Columns);
    }

    private ColumnMatch About(string column, int place) => ColumnMatch.Part(column, place == 0
        ? new ReadPart("id", (into, cell) => into.Id = cell)
        : new ReadMoment(new ReadTime([], _settings!.Zone, _settings.Now), place));

    private ColumnMatch Answer(TypeformField field, string column, AttributeNames names)
    {
        const string Why = "no question of the survey comes from it";
        if (field.Id.StartsWith(TypeformField.HiddenPrefix, StringComparison.Ordinal)) return Hidden(field.Id[TypeformField.HiddenPrefix.Length..], column, names);
        if (Find(field) is not { } question) return names.Free(field.Ref.Length > 0 ? QuestionNames.Plain(field.Ref) : field.Id) is { } name ? ColumnMatch.Text(column, name, Why) : ColumnMatch.Leave(column, Why);
        if (question.Type is QuestionType.File or QuestionType.Signature) return ColumnMatch.Leave(column, "files stay with the product they were sent to");
        return Reader(question) is { } reader ? ColumnMatch.Answer(column, reader) : ColumnMatch.Leave(column, $"answers to a question of this kind can't be told apart in the file ({question.Id})");
    }

    private ColumnMatch Hidden(string name, string column, AttributeNames names)
    {
        if (name.ToLowerInvariant() is not ("customer" or "customer_id" or "user_id" or "contact_id" or "email")) return names.Free(name) is { } free ? ColumnMatch.Attribute(column, free, null) : ColumnMatch.Leave(column, "its name can't be an attribute's, or is used already");
        return survey.Definition.Mode == Mode.Anonymous ? ColumnMatch.Leave(column, "the survey is anonymous") : ColumnMatch.Part(column, new ReadPart("customer", (into, cell) => into.Customer ??= cell));
    }

    private Question? Find(TypeformField field)
    {
        var questions = survey.Definition.Questions.ToList();
        return questions.Find(q => q.Origin is { } origin && (origin.Id == field.Id || (field.Ref.Length > 0 && (origin.Id == field.Ref || origin.Name == field.Ref))))
            ?? (field.Ref.Length > 0 ? questions.Find(q => q.Id == field.Ref || q.Id == QuestionNames.Plain(field.Ref)) : null)
            ?? questions.Find(q => q.Id == field.Id)
            ?? (field.Title.Length > 0 && questions.FindAll(q => q.Text.Values.Contains(field.Title, StringComparer.Ordinal)) is [var only] ? only : null);
    }

    private CellReader? Reader(Question question)
    {
        var fields = survey.FieldsOf(question);
        var choices = new ChoiceWords(question.Choices, wordsFirst: true);
        if (question.Type == QuestionType.Ranking) return new ReadOrder(question, choices);
        return fields is not [var field, ..] || (fields.Count > 1 && question.Choices.All(c => !c.Other)) ? null : field.Type?.Kind switch
        {
            null => new ReadWordsCell(field.Name),
            FieldKind.Code => question.Choices.Any(c => c.Other) ? new ReadChoiceOrOther(field, choices) : new ReadChoice(field, choices),
            FieldKind.Multi => question.Choices.Any(c => c.Other) ? new ReadChoiceOrOther(field, choices) : new ReadChoiceList(field, choices),
            FieldKind.YesNo => new ReadYesNo(field),
            FieldKind.Date => new ReadDayCell(field),
            _ => new ReadNumber(field),
        };
    }
}
