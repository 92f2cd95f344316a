using System.Globalization;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Base.Workspaces.Tables;
using Heed.Listen.Imports;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Imports.Formats.Qualtrics;
using Heed.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Bench;

/// <summary>Imports every .qsf of a folder with the responses beside it, and compares what was stored with a count that shares nothing with the importer.</summary>
internal static class AnswerImports
{
    public static async Task<int> RunAsync(string folder, TextWriter to)
    {
        var surveys = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.qsf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList() : [];
        if (surveys.Count == 0)
        {
            to.WriteLine($"There is no .qsf in {folder}: nothing was measured.");
            return 1;
        }

        var wrong = 0;
        foreach (var qsf in surveys)
        {
            foreach (var csv in Responses(qsf))
            {
                await using var test = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
                wrong += await CompareAsync(test.Database, qsf, csv, to) ? 0 : 1;
            }
        }

        to.WriteLine(wrong == 0 ? "Every answer arrived." : $"{wrong} files differ.");
        return wrong == 0 ? 0 : 1;
    }

    // Beside the survey, or where all lie in one folder, of the same name.
    private static IEnumerable<string> Responses(string qsf)
    {
        var beside = Path.GetDirectoryName(qsf)!;
        var alone = Directory.EnumerateFiles(beside, "*.qsf").Take(2).Count() == 1;
        return Directory.EnumerateFiles(beside, "*.csv").Where(csv => alone || Bare(csv).StartsWith(Bare(qsf), StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static string Bare(string file) => Path.GetFileNameWithoutExtension(file).Replace("-", "", StringComparison.Ordinal);

    private static async Task<bool> CompareAsync(HeedDatabase database, string qsf, string csv, TextWriter to)
    {
        var actor = await WorkspaceAsync(database);
        var brought = await new ImportSurvey(new ListSurveys(database), new FreeKeys(new ListSurveys(database), new SourceCatalogue(database, TimeProvider.System)), new SaveSurvey(database, TimeProvider.System)).RunAsync(new(await File.ReadAllBytesAsync(qsf), "past"), actor, default);
        await using var log = new SignalLog(database, NullLogger<SignalLog>.Instance);
        var file = new ImportFile(log, new RegisterSource(database, TimeProvider.System), new SourceCatalogue(database, TimeProvider.System), new FindWorkspace(database), new CatchUp(new SignalReader(database)), [], TimeProvider.System);
        var imported = await new ImportResponses(new FindQuestions(database), file).RunAsync(new(csv, "past"), actor, null, default);
        if (imported.Failed(out var problem, out var report))
        {
            to.WriteLine($"FAILED  {Path.GetFileName(csv)}: {problem.Message}");
            return false;
        }

        var signals = (await new SignalReader(database).AfterAsync(LogPosition.Start, 1_000_000, default)).Signals.Select(s => s.Signal);
        var stored = Recount.OfSignals(qsf, brought.Value.Imported.Survey, signals.Select(s => s with { Texts = Known(s, brought.Value.Imported.Survey) }));
        var answers = report.Match!.Columns.Count(c => c.As == ColumnUse.Answer);
        var said = string.Create(CultureInfo.InvariantCulture, $"{report.Added,4} of {report.Rows,4} responses, {answers,3} of {report.Match.Columns.Count,3} columns hold answers, {stored.Count,5} answers");
        // Only the third header row says without guessing which question a column is of.
        if (!Recount.HasImportIds(csv))
        {
            to.WriteLine($"counted {said}  {Path.GetFileName(csv)} (two header rows)");
            return report.Added == report.Rows;
        }

        var same = report.Added == report.Rows && stored.SequenceEqual(Recount.OfFiles(qsf, csv), StringComparer.Ordinal);
        to.WriteLine($"{(same ? "same   " : "DIFFERS")} {said}  {Path.GetFileName(csv)}");
        return same;
    }

    private static Dictionary<string, string> Known(Signal signal, SurveyDefinition survey)
    {
        var names = survey.Questions.SelectMany(q => q.Fields()).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return signal.Texts.Where(t => names.Contains(t.Key)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
    }

    private static async Task<Actor> WorkspaceAsync(HeedDatabase database)
    {
        await using var db = database.ForSystem();
        var workspace = Workspace.Create("bench", "bench", "UTC", DateTimeOffset.UnixEpoch);
        db.Workspaces.Add(workspace);
        await db.SaveChangesAsync();
        return Actor.System(workspace.Id);
    }
}
