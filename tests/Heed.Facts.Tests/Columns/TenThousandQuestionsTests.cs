using System.Globalization;
using Heed.Facts.Tests.Oracle;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests.Columns;

/// <summary>Random questions about random tables, from which rows are erased now and then, agree with going through them row by row.</summary>
public sealed class TenThousandQuestionsTests
{
    /// <summary>HEED_FACTS_SEED begins elsewhere, HEED_FACTS_TABLES goes on longer.</summary>
    private static readonly int s_first = Number("HEED_FACTS_SEED", 1_000);
    private static readonly int s_tables = Number("HEED_FACTS_TABLES", 125);
    private const int QuestionsEach = 100;
    private const int LeastCompared = 80;

    [Fact]
    public async Task Ten_thousand_random_questions_are_answered_as_row_by_row()
    {
        var compared = 0;
        await Parallel.ForEachAsync(Enumerable.Range(s_first, s_tables), async (seed, _) => Interlocked.Add(ref compared, await AskAsync(seed)));
        compared.ShouldBeGreaterThanOrEqualTo(s_tables * LeastCompared, $"from seed {s_first} on");
    }

    private static async Task<int> AskAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        var source = new RandomFacts(seed);
        var dice = new Random(seed);
        // A list of no labels says nothing, and is nothing once its chunk was written again.
        var facts = source.Facts(dice.Next(300)).ConvertAll(fact => fact with { Values = fact.Values.Where(value => value.Value is not FieldValue.Codes { Labels.Count: 0 }).ToDictionary(StringComparer.Ordinal) });
        HashSet<long> gone = [];
        var store = Rows.Open(folder);
        foreach (var batch in facts.Chunk(dice.Next(20, 90)))
        {
            await store.AppendAsync(batch, $"{batch[^1].Seq}");
            if (dice.Next(3) == 0) await store.FlushAsync();
            if (dice.Next(3) == 0) await EraseAsync();
            if (dice.Next(4) == 0) await store.CompactAsync();
        }

        var (asked, compared) = (0, 0);
        for (var round = 0; round < 4; round++)
        {
            var oracle = new NaiveFacts([.. facts.Where(fact => !gone.Contains(fact.Seq))]);
            for (; asked < (round + 1) * QuestionsEach / 4; asked++)
            {
                var query = source.Query();
                if (!Makes(() => oracle.Count(query))) continue;
                await Same.AnswerAsync(() => oracle.Count(query), async () => (await store.CountAsync(query)).Groups, Same.Describe(seed, asked, query));
                compared++;
                if (asked % 4 > 0) continue;
                var page = source.Rows(facts);
                if (Makes(() => oracle.Rows(page))) await Same.PageAsync(() => oracle.Rows(page), async () => await store.RowsAsync(page), $"seed {seed}, page {asked}");
            }

            await EraseAsync();
            if (dice.Next(2) == 0) await store.CompactAsync();
            if (dice.Next(2) > 0) continue;
            await store.FlushAsync();
            await store.DisposeAsync();
            store = Rows.Open(folder);
        }

        await store.DisposeAsync();
        return compared;

        async Task EraseAsync()
        {
            var share = dice.Next(1, 12);
            foreach (var key in facts.Where(_ => dice.Next(share) == 0).GroupBy(fact => (fact.Workspace, fact.Source)))
            {
                var seqs = key.Select(fact => fact.Seq).ToHashSet();
                await store.EraseAsync(key.Key.Workspace, key.Key.Source, seqs);
                gone.UnionWith(seqs.Where(seq => store.Checkpoint is { } at && seq <= long.Parse(at, CultureInfo.InvariantCulture)));
            }
        }
    }

    // Whether a name all of whose rows were erased is still known depends on when their room was given back.
    private static bool Makes<T>(Func<T> sense)
    {
        try
        {
            sense();
            return true;
        }
        catch (FactsException)
        {
            return false;
        }
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
