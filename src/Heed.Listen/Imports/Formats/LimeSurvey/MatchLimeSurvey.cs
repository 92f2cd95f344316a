using Heed.Base.Sources;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports.LimeSurvey;

namespace Heed.Listen.Imports.Formats.LimeSurvey;

/// <summary>Finds for each field of an archive's responses what it becomes, by the names its own definition gives them.</summary>
internal sealed class MatchLimeSurvey(LimeVariables names, PublishedSurvey survey, RowSettings settings)
{
    private const string Undated = "1980-01-01";
    private readonly AttributeNames _names = new(survey);

    public MatchedColumns Run(IReadOnlyList<string> columns) => new([.. columns.Select(Match)], columns.Contains("id", StringComparer.Ordinal));

    private ColumnMatch Match(string column) => column switch
    {
        "id" => ColumnMatch.Part(column, new ReadPart("id", (into, cell) => into.Id = cell)),
        "submitdate" => Moment(column, 1),
        "datestamp" => Moment(column, 2),
        "startdate" => Moment(column, 3),
        "startlanguage" => ColumnMatch.Part(column, new ReadPart("language", (into, cell) => into.Language = cell)),
        "token" when survey.Definition.Mode == Mode.Anonymous => ColumnMatch.Leave(column, "the survey is anonymous"),
        "token" => ColumnMatch.Part(column, new ReadPart("customer", (into, cell) => into.Customer = cell)),
        "ipaddr" => ColumnMatch.Leave(column, "where somebody answered from is not kept"),
        "seed" => ColumnMatch.Leave(column, "it says nothing of the answer"),
        _ => Answer(column),
    };

    private ColumnMatch Moment(string column, int rank) =>
        ColumnMatch.Part(column, new ReadMoment(new ReadTime(["yyyy-MM-dd HH:mm:ss"], settings.Zone, settings.Now), rank, Undated));

    private ColumnMatch Answer(string column)
    {
        // The second scale of an array stands behind a number sign.
        if (names.Find(column.Replace('#', '_')) is { } variable)
        {
            if (survey.Find(variable.Name) is { Type: QuestionType.File }) return ColumnMatch.Leave(column, "files stay with the product they were sent to");
            return Reader(variable) is { } reader ? ColumnMatch.Answer(column, reader) : Keep(column, $"the survey has no {variable.Name} of this kind any more");
        }

        if (column.Count(c => c == 'X') >= 2 && char.IsAsciiDigit(column[0])) return Keep(column, "its question did not come along");
        return _names.Free(column) is { } name ? ColumnMatch.Attribute(column, name, null) : ColumnMatch.Leave(column, "its name can't be an attribute's, or is used already");
    }

    private ColumnMatch Keep(string column, string why) => _names.Free(column) is { } name ? ColumnMatch.Text(column, name, why) : ColumnMatch.Leave(column, why);

    private CellReader? Reader(LimeVariable variable)
    {
        if (variable.Kind == LimeKind.Rank) return survey.Find(variable.Name) is { Type: QuestionType.Ranking } ranked ? new ReadLimeRank(ranked, variable) : null;
        if (survey.Field(variable.Name) is not { } field) return null;
        return variable.Kind switch
        {
            LimeKind.Words when field.IsText => field.Item is { Other: true } && IsOwnWords(field) ? new ReadLimeOther(field, survey.Field(field.Question.Id) is { Type.Kind: Measures.Fields.FieldKind.Multi } all ? all : null) : new ReadWordsCell(field.Name),
            LimeKind.Tick when field.Choices.Any(c => c.Code == variable.Code) => new ReadLimeTick(field, variable.Code),
            LimeKind.Code when field.Choices.Count > 0 => new ReadLimeCode(field, variable),
            LimeKind.YesNo when !field.IsText => new ReadYesNo(field),
            LimeKind.Number when field.Type?.IsNumeric == true => new ReadNumber(field),
            LimeKind.Date when field.Type?.Kind == Measures.Fields.FieldKind.Date => new ReadDayCell(field),
            _ => null,
        };
    }

    // Comments beside ticks are words too, but of choices that have a column of their own.
    private static bool IsOwnWords(AnswerField field) => field.Question.Choices.Count(c => c.Other) == 1;
}
