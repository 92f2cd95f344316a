using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Brings in a survey of another product as a draft, and says what became of its parts.</summary>
public sealed class ImportSurvey(ListSurveys list, FreeKeys free, SaveSurvey save)
{
    private const int LongestKey = 50;

    /// <param name="Content">The file; which product it is of, it says itself.</param>
    /// <param name="Key">What to call the draft; from its title where it is left out.</param>
    /// <param name="DryRun">Only say what would come along.</param>
    /// <param name="Pick">Which survey of a file that holds several, by its name; the first where it is left out.</param>
    public sealed record Input(byte[] Content, string? Key = null, bool DryRun = false, string? Pick = null);

    /// <param name="Imported">The survey and the report.</param>
    /// <param name="Draft">What was saved; null after a dry run.</param>
    public sealed record Outcome(ImportedSurvey Imported, Survey? Draft);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (ReadSurvey.Run(input.Content, input.Pick).Failed(out var problem, out var imported)) return problem;
        if (input.DryRun) return new Outcome(imported, null);
        var text = SurveyJsonWriter.Write(imported.Survey);
        var keys = (await list.RunAsync(actor, cancel)).ToDictionary(s => s.Key, StringComparer.Ordinal);
        // The same file again under its key is no mistake; another survey there would lose its draft.
        if (input.Key is not null && keys.TryGetValue(input.Key, out var there)) return there.Draft == text ? new Outcome(imported, there) : SurveyImportErrors.KeyTaken(input.Key);
        if ((input.Key ?? await free.FindAsync(Wanted(imported.Survey), actor, cancel)) is not { } key) return SurveysErrors.Edited(Wanted(imported.Survey));
        var saved = await save.RunAsync(new(key, text), actor, cancel);
        return saved.Failed(out problem, out var survey) ? problem : new Outcome(imported, survey);
    }

    private static string Wanted(SurveyDefinition survey)
    {
        var title = survey.Title.GetValueOrDefault(survey.DefaultLanguage) ?? "";
        var words = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join('-', words);
        if (key.Length > LongestKey) key = key[..LongestKey].Trim('-');
        return key.Length == 0 ? "imported" : key;
    }
}
