using System.Globalization;
using Heed.Facts.Columns;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Tests.Oracle;

namespace Heed.Facts.Tests.Columns.Queries;

/// <summary>
/// Random questions about random tables, cut into chunks and erased from in random ways, agree with a count row by row. A failure names the seed of its table:
/// <c>HEED_TEST_SEED</c> begins with that one. <c>HEED_TEST_QUESTIONS</c> says how many are asked.
/// </summary>
public sealed class RandomQuestionsTests
{
    private const int EachTable = 50;
    private const int FirstSeed = 20_260;

    // A few rows of every kind of place: a word, a block, several blocks, and one row more or less.
    private static readonly int[] Sizes = [0, 1, 63, 64, 65, 200, 511, 512, 513, 700, 1_300, 2_600];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;

    [Fact]
    public async Task Random_questions_about_random_tables_are_answered_as_row_by_row()
    {
        var questions = Setting("HEED_TEST_QUESTIONS", 4_000);
        var first = Setting("HEED_TEST_SEED", FirstSeed);
        await Parallel.ForAsync(0, (questions + EachTable - 1) / EachTable, async (table, _) =>
            await AskAsync(first + table, Math.Min(EachTable, questions - (table * EachTable))));
    }

    private static async Task AskAsync(int seed, int questions)
    {
        var random = new Random(seed);
        var source = new RandomFacts(seed);
        var facts = source.Facts(Sizes[random.Next(Sizes.Length)]);
        if (random.Next(2) == 0) facts = InOrderOfTime(facts);
        using var folder = new TemporaryFolder();
        await using var store = await FillAsync(folder.Path, facts, random);
        var left = random.Next(2) == 0 ? facts : await EraseAsync(store, facts, random);
        var oracle = new NaiveFacts(left);
        for (var i = 0; i < questions; i++)
        {
            var query = source.Query();
            if (left.Count < facts.Count && IsRefused(() => oracle.Count(query))) continue;
            await Same.AnswerAsync(() => oracle.Count(query), async () => (await store.CountAsync(query)).Groups, Same.Describe(seed, i, query));
            if (i % 5 > 0) continue;
            var page = source.Rows(facts);
            if (left.Count < facts.Count && IsRefused(() => oracle.Rows(page))) continue;
            await Same.PageAsync(() => oracle.Rows(page), async () => await store.RowsAsync(page), Same.Describe(seed, i, page));
        }
    }

    /// <summary>Erases a few rows or most, in chunks and in the tail; returns those that are left.</summary>
    private static async Task<List<Fact>> EraseAsync(ColumnStore store, List<Fact> facts, Random random)
    {
        var share = 1 + random.Next(20);
        var gone = facts.Where(_ => random.Next(share) == 0).Select(fact => fact.Seq).ToHashSet();
        foreach (var table in facts.Select(fact => (fact.Workspace, fact.Source)).Distinct()) await store.EraseAsync(table.Workspace, table.Source, gone);
        if (random.Next(3) == 0) await store.CompactAsync();
        return [.. facts.Where(fact => !gone.Contains(fact.Seq))];
    }

    // A name all of whose rows were erased may still be known.
    private static bool IsRefused<T>(Func<T> ask)
    {
        try
        {
            ask();
            return false;
        }
        catch (FactsException)
        {
            return true;
        }
    }

    /// <summary>As a log has them: places and times rise together.</summary>
    private static List<Fact> InOrderOfTime(List<Fact> facts) => [.. facts.OrderBy(fact => fact.At).Select((fact, i) => fact with { Seq = i + 1 })];

    private static async Task<ColumnStore> FillAsync(string folder, List<Fact> facts, Random random)
    {
        int[] chunkRows = [64, 512, 600, 2_048, Chunk.MaxRows];
        var limits = new ColumnLimits(chunkRows[random.Next(chunkRows.Length)], TailRows: 1 + random.Next(1_000), CacheBytes: random.Next(2) == 0 ? 3_000 : 1 << 24)
        {
            Threads = 1 + random.Next(3),
            UsesStatistics = random.Next(2) == 0,
        };
        var store = ColumnStore.TryOpenForWriting(folder, limits).ShouldNotBeNull();
        foreach (var batch in facts.Chunk(1 + random.Next(facts.Count + 1)))
        {
            await store.AppendAsync(batch, "some");
            if (random.Next(2) == 0) await store.FlushAsync();
        }

        return store;
    }
}
