using Heed.Base.Results;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Maps;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>A CSV of responses, matched to the survey imported from the .qsf they were given to.</summary>
internal sealed class QualtricsResponses : SignalFile
{
    private readonly TextEncoding.Found _encoding;
    private readonly QualtricsHead _head;
    private readonly PublishedSurvey _survey;
    private readonly bool _wordsFirst;
    private MatchedColumns? _matched;

    private QualtricsResponses(string path, TextEncoding.Found encoding, QualtricsHead head, PublishedSurvey survey, bool wordsFirst)
    {
        Path = path;
        _encoding = encoding;
        _head = head;
        _survey = survey;
        _wordsFirst = wordsFirst;
    }

    public override string Path { get; }

    public override string? GuessedEncoding => _encoding.Guessed ? _encoding.Encoding.WebName : null;

    public override ImportMatch? Match => _matched?.Report("qualtrics");

    /// <returns>Null where the file is no such export.</returns>
    public static QualtricsResponses? Find(string path, TextEncoding.Found encoding, PublishedSurvey survey)
    {
        var start = CsvStart.Read(path, encoding.Encoding, 4);
        return QualtricsHead.Find(start) is { } head ? new(path, encoding, head, survey, WritesWords(start, head)) : null;
    }

    public override Result<SignalRows> Read(RowSettings settings, bool build)
    {
        _matched ??= new MatchQualtrics(_head, _survey, settings, _wordsFirst).Run();
        if (_matched.Columns.All(c => c.Use != ColumnUse.Answer)) return ImportsErrors.NoAnswers(Path, _survey.Key, _head.Table.Columns);
        var opened = CsvRows.Open(Path, _encoding.Encoding, new CsvOptions(), _head.Table);
        return opened.Failed(out var problem, out var rows) ? problem : new ResponseRows(rows, _survey, _matched, settings);
    }

    // An export writes either values or words, for all of its columns; "finished" shows which.
    private static bool WritesWords(IReadOnlyList<IReadOnlyList<string>> start, QualtricsHead head)
    {
        var column = head.Columns.ToList().FindIndex(c => QualtricsMeta.Key(c) == "finished");
        var first = start.ElementAtOrDefault(head.Table.Rows.Count);
        return column >= 0 && column < first?.Count && (first[column].Trim().ToUpperInvariant() is "TRUE" or "FALSE");
    }
}
