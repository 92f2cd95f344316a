using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests.Columns;

/// <summary>Rows that differ only in number, and counting them.</summary>
internal static class Rows
{
    public static IReadOnlyList<Fact> Of(int from, int count, string source = "s") => [.. Enumerable.Range(from, count).Select(seq => new Fact
    {
        Workspace = 1,
        Source = source,
        Seq = seq,
        At = seq * 1_000_000L,
        Kind = "survey",
        Unit = seq % 3 == 0 ? null : "unit " + (seq % 3),
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["nps"] = seq % 12 == 11 ? FieldValue.NotApplicable.Value : FieldValue.Of(seq % 12),
            ["hours"] = FieldValue.Of(seq / 7.0),
            ["topics"] = FieldValue.Of("price", "topic " + (seq % 5)),
        },
        Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = seq % 2 == 0 ? "de" : "ee" },
        Texts = seq % 2 == 0 ? [] : ["comment"],
    })];

    public static async Task<long> CountAsync(IFactStore store, string source = "s") =>
        (await store.CountAsync(new FactQuery { Workspace = 1, Sources = [source], Field = "nps" })).Groups[0].Tally.Rows;

    public static ColumnStore Open(TemporaryFolder folder) => ColumnStore.TryOpenForWriting(folder.Path, SmallStore.Limits).ShouldNotBeNull();
}
