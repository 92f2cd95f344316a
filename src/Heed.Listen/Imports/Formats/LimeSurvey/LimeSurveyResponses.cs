using Heed.Base.Results;
using Heed.Listen.Imports.Formats.Cells;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports.LimeSurvey;

namespace Heed.Listen.Imports.Formats.LimeSurvey;

/// <summary>The responses of a LimeSurvey archive; the definition beside them says what their fields are.</summary>
internal sealed class LimeSurveyResponses : SignalFile
{
    private readonly LimeVariables _names;
    private readonly PublishedSurvey _survey;
    private MatchedColumns? _matched;

    private LimeSurveyResponses(string path, LimeVariables names, PublishedSurvey survey)
    {
        Path = path;
        _names = names;
        _survey = survey;
    }

    public override string Path { get; }

    public override string? GuessedEncoding => null;

    public override ImportMatch? Match => _matched?.Report(ReadLimeSurvey.Format);

    public static Result<SignalFile> Find(string path, PublishedSurvey survey)
    {
        if (LsaFile.Survey(path).Failed(out var problem, out var content)) return problem;
        return ReadLimeSurvey.WithNames(content).Failed(out problem, out var read) ? problem : new LimeSurveyResponses(path, read.Names, survey);
    }

    public override Result<SignalRows> Read(RowSettings settings, bool build)
    {
        if (LsrRows.Open(Path).Failed(out var problem, out var rows)) return problem;
        _matched ??= new MatchLimeSurvey(_names, _survey, settings).Run(rows.Columns);
        if (_matched.Columns.Any(c => c.Use == ColumnUse.Answer)) return new ResponseRows(rows, _survey, _matched, settings);
        rows.Dispose();
        return ImportsErrors.NoAnswers(Path, _survey.Key, rows.Columns);
    }
}
