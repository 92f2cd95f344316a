using System.Globalization;
using Heed.Facts.Columns;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests.Columns.Queries;

public sealed class CountPlanTests : IDisposable
{
    private const long Day = 86_400_000_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Counts_kept_beside_columns_answer_what_they_can_and_the_plan_says_so() =>
        (await PlanAsync(new() { Field = "nps" })).ShouldBe(["scanned 0 rows in 0 chunks of 1 source", "answered 300 rows in 3 chunks from counts kept beside them, without scanning"]);

    [Fact]
    public async Task Only_chunks_at_the_ends_of_a_range_are_scanned() =>
        (await PlanAsync(new() { Field = "nps", Range = new(150 * Day, 1_000 * Day) })).ShouldBe(
        [
            "scanned 100 rows in 1 chunk of 1 source",
            "answered 100 rows in 1 chunk from counts kept beside them, without scanning",
            "left out 1 chunk outside the range of time",
        ]);

    [Fact]
    public async Task A_filter_is_scanned_for() =>
        (await PlanAsync(new() { Field = "nps", Where = "tier = 'gold'" })).ShouldBe(["scanned 300 rows in 3 chunks of 1 source"]);

    [Fact]
    public async Task Groups_of_one_column_are_known() =>
        (await PlanAsync(new() { By = ["tier"] }))[0].ShouldBe("scanned 0 rows in 0 chunks of 1 source");

    [Fact]
    public async Task Groups_by_what_never_varies_are_known() =>
        (await PlanAsync(new() { By = ["kind"], Field = "nps" }))[0].ShouldBe("scanned 0 rows in 0 chunks of 1 source");

    [Fact]
    public async Task Two_columns_together_are_scanned_for() =>
        (await PlanAsync(new() { By = ["tier"], Field = "nps" })).ShouldBe(["scanned 300 rows in 3 chunks of 1 source"]);

    [Fact]
    public async Task A_chunk_within_one_stretch_of_time_is_known() =>
        (await PlanAsync(new() { Field = "nps", Every = TimeBucket.Year })).ShouldBe(
        [
            "scanned 0 rows in 0 chunks of 1 source", "answered 300 rows in 3 chunks from counts kept beside them, without scanning",
        ]);

    [Fact]
    public async Task A_chunk_from_which_rows_were_erased_is_scanned() =>
        (await PlanAsync(new() { Field = "nps" }, erased: 7)).ShouldBe(
        [
            "scanned 100 rows in 1 chunk of 1 source", "answered 200 rows in 2 chunks from counts kept beside them, without scanning",
        ]);

    private sealed record Asked
    {
        public string? Field { get; init; }

        public string? Where { get; init; }

        public IReadOnlyList<string> By { get; init; } = [];

        public TimeBucket? Every { get; init; }

        public TimeRange Range { get; init; } = TimeRange.Always;
    }

    /// <summary>Of three chunks, a row a day from 1970 on.</summary>
    private async Task<IReadOnlyList<string>> PlanAsync(Asked asked, long? erased = null)
    {
        await using var store = ColumnStore.TryOpenForWriting(folder.Path, new(ChunkRows: 100, TailRows: 1_000, CacheBytes: 1 << 20)).ShouldNotBeNull();
        await store.AppendAsync([.. Enumerable.Range(1, 300).Select(Row)], "all");
        await store.FlushAsync();
        if (erased is { } seq) await store.EraseAsync(1, "s", new HashSet<long> { seq });
        return (await store.CountAsync(new()
        {
            Workspace = 1,
            Sources = ["s"],
            Field = asked.Field,
            By = asked.By,
            Every = asked.Every,
            Range = asked.Range,
            Where = asked.Where is { } where ? ExpressionParser.Parse(where).Tree : null,
        })).Plan;
    }

    private static Fact Row(int seq) => new()
    {
        Workspace = 1,
        Source = "s",
        Seq = seq,
        At = (seq - 1) * Day,
        Kind = "survey",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(seq % 11) },
        Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["tier"] = seq % 3 == 0 ? "gold" : (seq % 2).ToString(CultureInfo.InvariantCulture) },
    };
}
