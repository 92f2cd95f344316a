using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Facts.Tests.Oracle;

/// <summary>Compares a store's answers with the oracle's; a question one refuses the other must refuse too.</summary>
internal static class Same
{
    public static string Describe(int seed, int number, FactQuery query) => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {seed}, question {number}: {query.Field} of {string.Join(',', query.Sources)} by {string.Join(',', query.By)} every {query.Every} in {query.Zone.Id} {query.Range} where {query.Where?.ToText()}, {query.Customers} of customers{(query.CountsCustomers ? " counted" : "")}, numbers {query.Numbers}");

    public static string Describe(int seed, int number, RowsQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"seed {seed}, page {number}: {query} where {query.Where?.ToText()}");

    public static async Task AnswerAsync(Func<IReadOnlyList<FactGroup>> oracle, Func<Task<IReadOnlyList<FactGroup>>> store, string asked)
    {
        if (await RefusedAsync(oracle, store, asked) is not { } groups) return;
        var (expected, actual) = groups;
        actual.Select(Key).ShouldBe(expected.Select(Key).OrderBy(key => key, StringComparer.Ordinal), asked);
        var byKey = expected.ToDictionary(Key, StringComparer.Ordinal);
        foreach (var group in actual) SameTally(group, byKey[Key(group)], asked + " group " + Key(group));
    }

    public static async Task PageAsync(Func<(IReadOnlyList<FactRow> Rows, long Total)> oracle, Func<Task<RowsAnswer>> store, string asked)
    {
        if (await RefusedAsync(oracle, store, asked) is not var (expected, actual)) return;
        actual.Rows.ShouldBe(expected.Rows, asked);
        actual.Total.ShouldBe(expected.Total, asked);
    }

    private static async Task<(TExpected Expected, TActual Actual)?> RefusedAsync<TExpected, TActual>(
        Func<TExpected> oracle, Func<Task<TActual>> store, string asked)
    {
        TExpected expected;
        try
        {
            expected = oracle();
        }
        catch (FactsException)
        {
            await Should.ThrowAsync<FactsException>(store, asked);
            return null;
        }

        try
        {
            return (expected, await store());
        }
        catch (FactsException e)
        {
            throw new InvalidOperationException(asked, e);
        }
    }

    // Nothing sorts last, and every part ends before any letter.
    private static string Key(FactGroup group) => string.Join('\u0001', group.Key.Select(part => part ?? "\uFFFF"));

    private static void SameTally(FactGroup actual, FactGroup expected, string asked)
    {
        actual.Key.ShouldBe(expected.Key, asked);
        actual.Customers.ShouldBe(expected.Customers, asked);
        var (left, right) = (actual.Tally, expected.Tally);
        (left.Rows, left.NotApplicable, left.CodedRows).ShouldBe((right.Rows, right.NotApplicable, right.CodedRows), asked);
        left.Histogram.OrderBy(value => value.Key).ShouldBe(right.Histogram.OrderBy(value => value.Key), asked);
        left.Codes.OrderBy(code => code.Key, StringComparer.Ordinal).ShouldBe(right.Codes.OrderBy(code => code.Key, StringComparer.Ordinal), asked);
        (left.Moments.N, left.Moments.Min, left.Moments.Max).ShouldBe((right.Moments.N, right.Moments.Min, right.Moments.Max), asked);
        (left.Numbers?.RelativeError ?? -1).ShouldBe(right.Numbers?.RelativeError ?? -1, asked);
        (left.Numbers?.All ?? []).ShouldBe(right.Numbers?.All ?? [], asked);
        left.Moments.Mean.ShouldBe(right.Moments.Mean, 1e-9 * (1 + Math.Abs(right.Moments.Mean)), asked);
        left.Moments.M2.ShouldBe(right.Moments.M2, 1e-9 * (1 + right.Moments.M2), asked);
    }
}
