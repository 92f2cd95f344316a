using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Docs;

public class MeasureReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Root(), "docs", "measures.md"));

    public static TheoryData<string> Ids => [.. MeasureCatalogue.All.Select(measure => measure.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measure_has_its_entry_with_unit_and_methods(string id)
    {
        var measure = MeasureCatalogue.Find(id)!;
        var entry = Entry(id);
        entry.ShouldContain($"Unit: {measure.Unit}");
        foreach (var method in measure.Methods) entry.ShouldContain($"`{method}`");
    }

    [Fact]
    public void The_mark_is_credited() =>
        Reference.TrimEnd().ShouldEndWith("NPS is a registered mark of Bain & Company, NICE Systems and Fred Reichheld");

    [Fact]
    public void Every_warning_is_explained()
    {
        var warnings = typeof(Reports.Warnings).GetProperties()
            .Select(property => ((Reports.Warning)property.GetValue(null)!).Code)
            .Append(Reports.Warnings.SmallN(1).Code);
        foreach (var code in warnings) Reference.ShouldContain($"| `{code}` |");
    }

    // From "### `id`" to the next heading.
    private static string Entry(string id)
    {
        var start = Reference.IndexOf($"### `{id}`", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, $"docs/measures.md has no entry for {id}");
        var end = Reference.IndexOf("\n##", start + 1, StringComparison.Ordinal);
        return end < 0 ? Reference[start..] : Reference[start..end];
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Heed.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("Heed.slnx is in no folder above the tests.");
    }
}
