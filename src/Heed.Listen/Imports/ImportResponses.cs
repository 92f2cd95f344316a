using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Formats.LimeSurvey;
using Heed.Listen.Imports.Formats.Qualtrics;
using Heed.Listen.Imports.Formats.Typeform;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports;

/// <summary>Brings past responses to a survey that was brought along: what they say becomes its answers.</summary>
public sealed class ImportResponses(FindQuestions questions, ImportFile import)
{
    /// <param name="File">As the other product exported it.</param>
    /// <param name="Survey">The key of the survey they were given to.</param>
    /// <param name="DryRun">Only say what would happen.</param>
    /// <param name="Rejects">Where to write rows with something wrong, importing the others; null imports all or nothing.</param>
    public sealed record Input(string File, string Survey, bool DryRun = false, string? Rejects = null);

    public async Task<Result<ImportReport>> RunAsync(Input input, Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        if ((await questions.RunAsync(input.Survey, actor, cancel)).Failed(out var problem, out var survey)) return problem;
        if (Open(input.File, survey).Failed(out problem, out var file)) return problem;
        return await import.RunAsync(new(file, input.DryRun, input.Rejects), actor, progress, cancel);
    }

    private static Result<SignalFile> Open(string path, PublishedSurvey survey)
    {
        if (!File.Exists(path)) return ImportsErrors.NoFile(path);
        if (IsJson(path)) return new TypeformResponses(path, survey);
        if (Files.FileKinds.Detect(path).Failed(out var problem, out var kind)) return problem;
        if (kind == FileKind.Xlsx && LsaFile.Is(path)) return LimeSurveyResponses.Find(path, survey);
        if (kind != FileKind.Csv) return ImportsErrors.UnknownResponses(path, []);
        if (TextEncoding.Detect(path, null).Failed(out problem, out var encoding)) return problem;
        if (QualtricsResponses.Find(path, encoding, survey) is { } qualtrics) return qualtrics;
        return ImportsErrors.UnknownResponses(path, CsvStart.Read(path, encoding.Encoding, 1).FirstOrDefault() ?? []);
    }

    private static bool IsJson(string path)
    {
        using var text = new StreamReader(path);
        int first;
        do first = text.Read();
        while (first >= 0 && char.IsWhiteSpace((char)first));
        return first is '{' or '[';
    }
}
