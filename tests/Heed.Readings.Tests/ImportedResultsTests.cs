using System.Globalization;
using System.Text.Json;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Readings.Anonymity;
using Heed.TestSupport;
using Heed.Understand.Results;

namespace Heed.Readings.Tests;

/// <summary>Responses of another product are counted here as they were counted there.</summary>
public sealed class ImportedResultsTests
{
    [Fact]
    public async Task A_published_table_of_results_comes_out_the_same()
    {
        await using var surveyed = await Surveyed.CreateAsync();
        var (database, clock) = (surveyed.Get<HeedDatabase>(), surveyed.Get<TimeProvider>());
        var brought = await new ImportSurvey(new ListSurveys(database), new FreeKeys(new ListSurveys(database), surveyed.Get<SourceCatalogue>()), new SaveSurvey(database, clock)).RunAsync(new(await File.ReadAllBytesAsync(Sample("Better_Sample_Survey.qsf")), "fruit"), surveyed.Us, default);
        brought.Ok.ShouldBeTrue();
        var import = new ImportFile(surveyed.Get<SignalLog>(), surveyed.Get<RegisterSource>(), surveyed.Get<SourceCatalogue>(), surveyed.Get<FindWorkspace>(), surveyed.Get<CatchUp>(), [surveyed.Get<FactsFollower>()], clock);
        var report = await new ImportResponses(new FindQuestions(database), import).RunAsync(new(Sample("Better_Sample_Survey.csv"), "fruit"), surveyed.Us, null, default);
        (report.Value.Added, report.Value.Rejected).ShouldBe((10, 0));

        var results = (await new ShowResults(surveyed.Get<CountFields>(), surveyed.Get<FindSignals>(), surveyed.Get<FindWords>(), surveyed.Get<FindFloors>()).RunAsync(new("fruit"), surveyed.Us, default)).Value;
        var field = results.Fields["q2_favorite"];
        field.Shares.Select(s => (s.Count, string.Create(CultureInfo.InvariantCulture, $"{s.Share.Value:0.0}%"), field.Field.Labels[s.Label]["en"]))
            .ShouldBe(JsonDocument.Parse(await File.ReadAllTextAsync(Sample("q2_favorite_results_table.json"))).RootElement.EnumerateArray().Select(row =>
                (row.GetProperty("N").GetInt64(), row.GetProperty("Percent").GetString()!, row.GetProperty("3").GetString()!)));
    }

    private static string Sample(string name) => RepoRoot.Of("tests", "Heed.Listen.Tests", "Surveys", "Imports", "Samples", name);
}
