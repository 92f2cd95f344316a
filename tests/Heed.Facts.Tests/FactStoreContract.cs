using Heed.Facts.Queries;
using Heed.Facts.Tests.Oracle;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests;

/// <summary>What every store must do, whatever it keeps its rows in.</summary>
public abstract class FactStoreContract
{
    /// <summary>A store that holds these rows.</summary>
    protected abstract Task<IFactStore> FilledAsync(IReadOnlyList<Fact> facts);

    protected static Fact Row(long seq, long at = 0, string source = "s", string? unit = null, params (string Name, FieldValue Value)[] values) => new()
    {
        Workspace = 1,
        Source = source,
        Seq = seq,
        At = at,
        Kind = "survey",
        Unit = unit,
        Values = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
    };

    protected static FactQuery Ask(string? field = null, string? where = null, params string[] by) => new()
    {
        Workspace = 1,
        Sources = ["s"],
        Field = field,
        Where = where is null ? null : ExpressionParser.Parse(where).Tree.ShouldNotBeNull(),
        By = by,
    };

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 7)]
    [InlineData(4, 150)]
    [InlineData(5, 400)]
    [InlineData(6, 400)]
    [InlineData(7, 401)]
    [InlineData(8, 500)]
    public async Task Random_questions_are_answered_as_row_by_row(int seed, int rows)
    {
        var source = new RandomFacts(seed);
        var facts = source.Facts(rows);
        var oracle = new NaiveFacts(facts);
        await using var store = await FilledAsync(facts);
        for (var i = 0; i < 300; i++)
        {
            var query = source.Query();
            await Same.AnswerAsync(() => oracle.Count(query), async () => (await store.CountAsync(query)).Groups, Same.Describe(seed, i, query));
            if (i % 3 > 0) continue;
            var page = source.Rows(facts);
            var asked = $"seed {seed}, page {i}: {page} {page.Where?.ToText()}";
            await Same.PageAsync(() => oracle.Rows(page), async () => await store.RowsAsync(page), asked);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 7)]
    [InlineData(3, 500)]
    public async Task Numbers_are_handed_out_row_by_row_once_each_and_customers_stay_together(int seed, int rows)
    {
        var random = new Random(seed);
        var facts = Enumerable.Range(1, rows).Select(seq =>
        {
            (string, FieldValue)[] all =
            [
                ("nps", seq % 9 == 0 ? FieldValue.NotApplicable.Value : FieldValue.Of(seq % 11)),
                ("hours", FieldValue.Of(random.Next(1_000) / 7.0)),
                ("again", FieldValue.Of(seq % 3 == 0 ? "yes" : "no")),
            ];
            return Row(seq, seq * 1_000L, values: [.. all.Where(_ => random.Next(5) > 0)]) with { Customer = seq % 4 == 0 ? null : "c" + (seq % 20) };
        }).ToList();
        await using var store = await FilledAsync(facts);
        var query = new ValuesQuery { Workspace = 1, Sources = ["s"], Fields = ["nps", "hours", "again"], Named = true, Where = ExpressionParser.Parse("not answered(hours) or hours < 120").Tree, Range = new(5_000, 480_000) };
        var given = await store.FoldAsync(
            query,
            () => new List<(long Seq, ulong Cluster, double[] Values, string? Customer, long At)>(),
            block => [.. Enumerable.Range(0, block.Rows).Select(i => (block.Seqs[i], block.Clusters[i], block.Fields.Select(f => f[i]).ToArray(), block.Customers[i], block.At[i]))],
            (all, part) => [.. all, .. part]);
        var expected = facts.Where(f => query.Range.Contains(f.At) && !(f.Values.TryGetValue("hours", out var hours) && ((FieldValue.Number)hours).Value >= 120)).ToList();
        given.Select(row => row.Seq).Order().ShouldBe(expected.Select(f => f.Seq));
        given.OrderBy(row => row.Seq).Zip(expected, (row, fact) => row.Values.SequenceEqual(query.Fields.Select(f => Number(fact, f)))).ShouldAllBe(same => same);
        given.OrderBy(row => row.Seq).Select(row => (row.Customer, row.At)).ShouldBe(expected.Select(fact => (fact.Customer, fact.At)));
        var clusters = given.ToLookup(row => facts[(int)row.Seq - 1].Customer, row => row.Cluster);
        clusters.Where(c => c.Key is not null).ShouldAllBe(c => c.Distinct().Count() == 1);
        given.Select(row => row.Cluster).Distinct().Count().ShouldBe(clusters[null].Count() + clusters.Count(c => c.Key is not null));

        static double Number(Fact fact, string field) => fact.Values.GetValueOrDefault(field) switch
        {
            FieldValue.Number number => number.Value,
            FieldValue.Code { Label: "yes" } => 1,
            FieldValue.Code => 0,
            _ => double.NaN,
        };
    }

    [Fact]
    public async Task A_customer_counts_once_by_the_latest_answer_and_in_each_stretch_of_time_by_its_own()
    {
        const long day = 86_400_000_000;
        static FieldValue Score(double value) => FieldValue.Of(value);
        await using var store = await FilledAsync(
        [
            Row(1, 0, unit: "north", values: ("nps", Score(10))) with { Customer = "a" },
            Row(2, 40 * day, unit: "south", values: ("nps", Score(3))) with { Customer = "a" },
            // The answer counts, not the row without one, nor "not applicable".
            Row(3, 50 * day, unit: "south") with { Customer = "a" },
            Row(4, 51 * day, values: ("nps", FieldValue.NotApplicable.Value)) with { Customer = "a" },
            Row(5, 5 * day, unit: "north", values: ("nps", Score(9))) with { Customer = "b" },
            // At the same moment, the later in the log.
            Row(6, 5 * day, unit: "north", values: ("nps", Score(8))) with { Customer = "b" },
            Row(7, 6 * day, unit: "north", values: ("nps", Score(0))),
        ]);
        var latest = Ask("nps") with { Customers = CustomerRows.Latest };
        (await HistogramsAsync(latest)).ShouldBe([": 3×1 8×1"]);
        (await HistogramsAsync(latest with { By = ["unit"] })).ShouldBe(["north: 8×1", "south: 3×1"]);
        (await HistogramsAsync(latest with { Every = TimeBucket.Month })).ShouldBe(["1970-01: 8×1 10×1", "1970-02: 3×1"]);
        (await HistogramsAsync(latest with { Where = ExpressionParser.Parse("unit = 'north'").Tree })).ShouldBe([": 8×1 10×1"]);
        (await store.CountAsync(Ask() with { Customers = CustomerRows.Latest })).Groups.Single().Tally.Rows.ShouldBe(2);

        async Task<IEnumerable<string>> HistogramsAsync(FactQuery query) => (await store.CountAsync(query)).Groups
            .Select(group => $"{string.Join(',', group.Key)}: {string.Join(' ', group.Tally.Histogram.OrderBy(value => value.Key).Select(value => $"{value.Key}×{value.Value}"))}");
    }

    [Fact]
    public async Task Different_customers_are_counted_by_group_and_once_in_the_whole()
    {
        await using var store = await FilledAsync([.. Enumerable.Range(0, 600).Select(i => Row(i + 1, i, unit: i % 3 == 0 ? "north" : "south") with { Customer = i % 7 == 0 ? null : $"c{i % 50}" })]);
        var query = Ask() with { CountsCustomers = true };
        (await store.CountAsync(query)).Groups.Single().Customers.ShouldBe(50);
        (await store.CountAsync(query with { By = ["unit"] })).Groups.Select(group => group.Customers).ShouldBe([50, 50]);
        (await store.CountAsync(query with { Where = ExpressionParser.Parse("customer in ('c1', 'c2', 'nobody')").Tree })).Groups.Single().Customers.ShouldBe(2);
        (await store.CountAsync(Ask())).Groups.Single().Customers.ShouldBeNull();
    }

    [Fact]
    public async Task Long_times_and_amounts_are_counted_as_finely_as_asked()
    {
        double[] seconds = [.. Enumerable.Range(1, 2_000).Select(i => i * 61.25)];
        await using var store = await FilledAsync([.. seconds.Select((value, i) => Row(i + 1, values: ("wait", FieldValue.Of(value))))]);
        (await TallyAsync(NumberDetail.Moments)).NumberCounts().ShouldBeNull();
        var exact = (await TallyAsync(NumberDetail.Exact)).NumberCounts()!;
        (exact.Quantile(0.5), exact.Quantile(0.9), exact.RelativeError).ShouldBe((1000.5 * 61.25, 1800.5 * 61.25, 0));
        var rounded = (await TallyAsync(NumberDetail.Rounded)).NumberCounts()!;
        rounded.N.ShouldBe(2_000);
        rounded.All.Count().ShouldBeLessThan(1_500);
        foreach (var p in new[] { 0.01, 0.1, 0.5, 0.9, 0.999 }) rounded.Quantile(p)!.Value.ShouldBe(exact.Quantile(p)!.Value, exact.Quantile(p)!.Value * NumberCounts.Rounding);

        async Task<Tally> TallyAsync(NumberDetail detail) => (await store.CountAsync(Ask("wait") with { Numbers = detail })).Groups.Single().Tally;
    }

    [Fact]
    public async Task Numbers_of_a_field_nobody_knows_are_refused()
    {
        await using var store = await FilledAsync([Row(1, values: ("nps", FieldValue.Of(9)))]);
        var query = new ValuesQuery { Workspace = 1, Sources = ["s"], Fields = ["npss"] };
        (await Should.ThrowAsync<FactsException>(async () => await store.FoldAsync(query, () => 0, block => block.Rows, (a, b) => a + b))).Message.ShouldContain("nps");
        (await store.FoldAsync(query with { Sources = ["t"] }, () => 0, block => block.Rows, (a, b) => a + b)).ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_store_has_one_empty_group_and_no_checkpoint_problem()
    {
        await using var store = await FilledAsync([]);
        var answer = await store.CountAsync(Ask("nps", "anything = 1"));
        answer.Groups.ShouldHaveSingleItem().Tally.Rows.ShouldBe(0);
        (await store.CountAsync(Ask("nps", null, "unit"))).Groups.ShouldBeEmpty();
        (await store.ColumnsAsync(1, "s")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_and_not_applicable_are_counted_apart()
    {
        await using var store = await FilledAsync(
        [
            Row(1, values: ("nps", FieldValue.Of(9))),
            Row(2, values: ("nps", FieldValue.NotApplicable.Value)),
            Row(3),
            Row(4, values: ("nps", FieldValue.Of(9))),
        ]);
        var tally = (await store.CountAsync(Ask("nps"))).Groups.ShouldHaveSingleItem().Tally;
        (tally.Rows, tally.Answered, tally.NotApplicable, tally.Missing).ShouldBe((4, 2, 1, 1));
        tally.Histogram.ShouldBe([new(9, 2)]);
        tally.Moments.ShouldBe(Moments.Of(9, 2));
    }

    [Fact]
    public async Task A_field_that_is_whole_in_one_part_and_not_in_another_has_no_histogram()
    {
        await using var store = await FilledAsync(
            [.. Enumerable.Range(1, 300).Select(seq => Row(seq, unit: seq < 100 ? "x" : "y", values: ("x", FieldValue.Of(seq == 300 ? 2.5 : 1))))]);
        var groups = (await store.CountAsync(Ask("x", null, "unit"))).Groups;
        groups.Select(group => group.Key[0]).ShouldBe(["x", "y"]);
        groups[0].Tally.Histogram.ShouldBe([new(1, 99)]);
        groups[1].Tally.Histogram.ShouldBeEmpty();
        groups[1].Tally.Moments.N.ShouldBe(201);
        groups[1].Tally.Moments.Max.ShouldBe(2.5);
    }

    [Fact]
    public async Task Groups_come_in_order_of_their_keys_with_nothing_last()
    {
        await using var store = await FilledAsync([Row(1, unit: "b"), Row(2), Row(3, unit: "B"), Row(4, unit: "a")]);
        (await store.CountAsync(Ask(null, null, "unit"))).Groups.Select(group => group.Key[0]).ShouldBe(["B", "a", "b", null]);
    }

    [Fact]
    public async Task An_unknown_name_is_refused_with_names_near_it()
    {
        await using var store = await FilledAsync([Row(1, values: ("satisfaction", FieldValue.Of(4)))]);
        var problem = await Should.ThrowAsync<FactsException>(async () => await store.CountAsync(Ask("satisfacton")));
        problem.Message.ShouldBe("there is no column satisfacton; did you mean satisfaction?");
        await Should.ThrowAsync<FactsException>(async () => await store.CountAsync(Ask(null, "unti = 'x'")));
        await Should.ThrowAsync<FactsException>(async () => await store.CountAsync(Ask(null, null, "nothing")));
    }

    [Fact]
    public async Task A_question_that_makes_no_sense_is_refused()
    {
        await using var store = await FilledAsync([Row(1, unit: "x", values: [("x", FieldValue.Of(0.5))]) with { Texts = ["comment"] }]);
        foreach (var query in new[]
        {
            Ask(null, null, "unit", "kind", "channel", "language"), Ask(null, null, "at"), Ask("at"), Ask("comment"), Ask(null, null, "comment"),
            Ask(null, "comment = 'x'"), Ask(null, "at = 5"), Ask(null, "at > 'noon'"), Ask(null, null, "x"),
        })
        {
            await Should.ThrowAsync<FactsException>(async () => await store.CountAsync(query), query.ToString());
        }

        (await store.CountAsync(Ask(null, "answered(comment)"))).Groups[0].Tally.Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Columns_say_what_they_hold()
    {
        await using var store = await FilledAsync(
        [
            Row(1, values: [("nps", FieldValue.Of(9)), ("why", FieldValue.Of("price"))]) with { Texts = ["comment"] },
            Row(2, values: [("topics", FieldValue.Of("a", "b")), ("minutes", FieldValue.Of(0.5))])
                with { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = "de" } },
        ]);
        (await store.ColumnsAsync(1, "s")).ShouldBe(
        [
            new("comment", ColumnHolds.Text), new("country", ColumnHolds.Attribute), new("minutes", ColumnHolds.Numbers),
            new("nps", ColumnHolds.Numbers), new("topics", ColumnHolds.ManyCodes), new("why", ColumnHolds.Codes),
        ]);
        (await store.ColumnsAsync(2, "s")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dimensions_are_those_in_which_anything_stands()
    {
        await using var store = await FilledAsync([Row(1) with { Unit = "u1", Customer = null }, Row(2) with { Channel = "web" }]);
        var held = await store.DimensionsAsync(1, "s");
        held.ShouldContain("unit");
        held.ShouldContain("channel");
        held.ShouldNotContain("touchpoint");
        (await store.DimensionsAsync(1, "t")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Grouping_by_more_than_a_hundred_thousand_values_is_refused_but_not_after_a_filter()
    {
        await using var store = await FilledAsync([.. Enumerable.Range(1, 100_001).Select(seq => Row(seq, unit: "u" + seq))]);
        (await Should.ThrowAsync<FactsException>(async () => await store.CountAsync(Ask(null, null, "unit")))).Message.ShouldContain("100,000");
        (await store.CountAsync(Ask(null, "unit in ('u1', 'u100001')", "unit"))).Groups.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pages_lead_through_all_rows_newest_first()
    {
        await using var store = await FilledAsync([.. Enumerable.Range(1, 25).Select(seq => Row(seq, at: seq / 3))]);
        var seen = new List<FactRow>();
        var query = new RowsQuery { Workspace = 1, Sources = ["s"], Limit = 10 };
        while (await store.RowsAsync(query) is { Rows.Count: > 0 } page)
        {
            page.Total.ShouldBe(25);
            seen.AddRange(page.Rows);
            query = query with { After = page.Rows[^1] };
        }

        seen.Select(row => row.Seq).ShouldBe(Enumerable.Range(1, 25).Reverse().Select(seq => (long)seq));
    }
}
