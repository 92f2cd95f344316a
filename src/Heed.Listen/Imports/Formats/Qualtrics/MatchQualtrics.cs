using Heed.Base.Sources;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>Finds for each column of an export what it becomes.</summary>
internal sealed class MatchQualtrics(QualtricsHead head, PublishedSurvey survey, RowSettings settings, bool wordsFirst)
{
    private readonly ExpectedColumns _expected = QualtricsColumns.Of(survey, wordsFirst);
    private readonly AttributeNames _names = new(survey);
    private readonly Dictionary<string, int> _inFile = head.Columns.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    public MatchedColumns Run() => new(
        [.. head.Columns.Select((column, i) => Match(column, head.Table.Columns[i]))],
        head.Columns.Any(c => QualtricsMeta.Key(c) == "responseid"));

    private ColumnMatch Match(QualtricsColumn column, string shown)
    {
        if (shown is Files.RowReader.RowColumn or Files.RowReader.ProblemColumn) return ColumnMatch.Leave(shown, "it is about the file");
        string? why = null;
        if (column.QuestionId is { } id)
        {
            if (_expected.ById(id) is { } reader) return ColumnMatch.Answer(shown, reader);
            why = Unknown(id);
        }
        else if (column.ImportId is null && _expected.ByName(column.Name, _inFile[column.Name], out why) is { } reader)
        {
            return ColumnMatch.Answer(shown, reader);
        }

        return column.QuestionId is null && why is null && About(column, shown) is { } about ? about : Keep(column, shown, why);
    }

    private ColumnMatch? About(QualtricsColumn column, string shown)
    {
        var key = QualtricsMeta.Key(column);
        if (QualtricsMeta.Leave(key) is { } leave) return ColumnMatch.Leave(shown, leave);
        var anonymous = survey.Definition.Mode == Mode.Anonymous;
        switch (key)
        {
            case "responseid":
                return ColumnMatch.Part(shown, new ReadPart("id", (into, cell) => into.Id = cell));
            case "enddate":
                return Moment(column, shown, 1);
            case "recordeddate":
                return Moment(column, shown, 2);
            case "startdate":
                return Moment(column, shown, 3);
            case "externaldatareference" or "externalreference" or "recipientemail" or "emailaddress" when anonymous:
                return ColumnMatch.Leave(shown, "the survey is anonymous");
            case "externaldatareference" or "externalreference":
                return ColumnMatch.Part(shown, new ReadPart("customer", (into, cell) => into.Customer = cell));
            case "recipientemail" or "emailaddress":
                return ColumnMatch.Part(shown, new ReadPart("customer", (into, cell) => into.Customer ??= cell));
            case "userlanguage" or "qlanguage":
                return ColumnMatch.Part(shown, new ReadPart("language", (into, cell) => into.Language = cell));
            case "distributionchannel":
                return ColumnMatch.Part(shown, new ReadPart("channel", (into, cell) => into.Channel = cell));
            default:
                return null;
        }
    }

    private ColumnMatch Moment(QualtricsColumn column, string shown, int rank)
    {
        var zone = column.Zone is { } named && TimeZoneInfo.TryFindSystemTimeZoneById(named == "Z" ? "UTC" : named, out var found) ? found : settings.Zone;
        return ColumnMatch.Part(shown, new ReadMoment(new ReadTime(["yyyy-MM-dd HH:mm:ss"], zone, settings.Now), rank));
    }

    private ColumnMatch Keep(QualtricsColumn column, string shown, string? why)
    {
        if (column.QuestionId is { } id && Leave(id) is { } leave) return ColumnMatch.Leave(shown, leave);
        if (_names.Free(column.Name) is not { } name) return ColumnMatch.Leave(shown, why ?? "its name can't be an attribute's, or is used already");
        return column.Name.EndsWith("_TEXT", StringComparison.Ordinal) || column.QuestionId?.EndsWith("-TEXT", StringComparison.Ordinal) == true ? ColumnMatch.Text(shown, name, why) : ColumnMatch.Attribute(shown, name, why);
    }

    private static string? Leave(string id) => id switch
    {
        _ when id.EndsWith("-NPS-GROUP", StringComparison.Ordinal) => "it is worked out from the score, as it is here",
        _ when id.EndsWith("-RANK", StringComparison.Ordinal) => "the order within a group is not kept",
        _ when id.Contains("-FILE-", StringComparison.Ordinal) || id.EndsWith("-SIGNATURE", StringComparison.Ordinal) => "files stay with the product they were sent to",
        _ => null,
    };

    private string Unknown(string id)
    {
        var question = id[id.IndexOf("QID", StringComparison.Ordinal)..].Split('-', '#')[0];
        return survey.Written.Questions.Any(q => q.Origin is { } origin && (origin.Id == question || origin.Id.StartsWith(question + "-", StringComparison.Ordinal) || origin.Id.StartsWith(question + "#", StringComparison.Ordinal)))
            ? $"the survey's question of {question} has no such part"
            : $"no question of the survey comes from {question}";
    }
}
