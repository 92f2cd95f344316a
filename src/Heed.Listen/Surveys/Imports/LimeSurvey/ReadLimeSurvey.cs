using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Reads a .lss.</summary>
internal static class ReadLimeSurvey
{
    public const string Format = "limesurvey";

    public static Result<ImportedSurvey> Run(byte[] content) => WithNames(content).Failed(out var problem, out var read) ? problem : read.Imported;

    /// <summary>With what each of its answers is called there and here.</summary>
    public static Result<(ImportedSurvey Imported, LimeVariables Names)> WithNames(byte[] content)
    {
        if (LimeSurveyFile.Read(content).Failed(out var problem, out var file)) return problem;
        var notes = new ImportNotes();
        var texts = new LimeSurveyTexts(file);
        var parts = new LimeSurveyParts(file, texts);
        if (parts.Questions.Count == 0) return SurveyImportErrors.Malformed("questions", "holds no question.");
        var row = file.Table("surveys") is [var first, ..] ? first : LimeRow.None;
        var variables = new LimeVariables(row["sid"]);
        var questions = new LimeSurveyQuestions(texts, variables, notes);
        var shown = new LimeSurveyShown(file, variables, notes);
        var pages = new LimeSurveyPages(file, texts, questions, shown, notes).Read(parts.Questions);
        var said = file.Table("surveys_languagesettings");
        const string language = "surveyls_language";
        var survey = new SurveyDefinition
        {
            Title = texts.Words(said, "surveyls_title", language),
            Intro = texts.Words(said, "surveyls_welcometext", language),
            Thanks = texts.Words(said, "surveyls_endtext", language),
            DefaultLanguage = texts.Default,
            Languages = texts.Languages.Count > 1 ? texts.Languages : [],
            Mode = row["anonymized"] == "Y" ? Mode.Anonymous : Mode.Identified,
            Opens = Time(row["startdate"]),
            Closes = Time(row["expires"]) is { } closes && !(Time(row["startdate"]) >= closes) ? closes : null,
            OneByOne = row["format"] == "S",
            Back = row["allowprev"] is "Y" or "I" or "",
            Progress = row["showprogress"] is "Y" or "I" or "",
            Resume = row["allowsave"] == "Y",
            Computed = questions.Computed,
            Quotas = new LimeSurveyQuotas(file, texts, variables, notes).Read(parts.Questions),
            Pages = pages,
        };
        NoteSettings(row, survey, notes);
        survey = FillTexts.Of(survey, notes, new LimeSurveyPiping(variables, notes).Say);
        return (notes.Report(SettleRules.Settle(survey, notes), Format), variables);
    }

    private static void NoteSettings(LimeRow row, SurveyDefinition survey, ImportNotes notes)
    {
        if (row["format"] == "A") notes.Change("survey", "a page for each group", "all of it stood on one page");
        if (row["assessments"] == "Y") notes.Leave("survey", "assessments: points for answers and texts for their sums");
        if (row["shownoanswer"] is "Y" or "H") notes.Change("survey", "\"no answer\" is leaving it unanswered", "questions that are not required may be left");
        if (survey.Opens is not null || survey.Closes is not null) notes.Change("survey", "opening and closing times were taken as UTC", "the file does not say their zone");
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
