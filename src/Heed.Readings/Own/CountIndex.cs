using System.Globalization;
using Heed.Base.Sources;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Heed.Measures.Scores.Own;

namespace Heed.Readings.Own;

/// <summary>
/// Counts an index by group without looking at single rows: the mean and spread of a weighted sum follow from the items' own and from Σ xᵢxⱼ, which
/// is the count of one item grouped by the values of the other. So it costs some n² counts of a column, each as fast as any, n the items.
/// </summary>
internal static class CountIndex
{
    public static async Task<FactAnswer> RunAsync(IFactStore facts, FactQuery query, IReadOnlyList<IndexItem> items, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var line = IndexOf.Line(items, [.. items.Select(item => sources.Select(s => s.Field(item.Field)).First(f => f is not null)!.FieldType())]);
        var rows = await facts.CountAsync(query with { Field = null }, cancel);
        var complete = query with { Where = items.Aggregate(query.Where, (all, item) => And(all, new Expression.Answered(item.Field))) };
        Dictionary<string, Sums> groups = new(StringComparer.Ordinal);
        foreach (var (i, item) in items.Index())
        {
            foreach (var group in (await facts.CountAsync(complete with { Field = item.Field }, cancel)).Groups) Of(group.Key).Take(i, group.Tally.Moments);
        }

        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var pairs = await facts.CountAsync(complete with { Field = items[j].Field, By = [.. query.By, items[i].Field] }, cancel);
                foreach (var group in pairs.Groups)
                {
                    // The item's value stands after the columns asked for, before the time.
                    if (group.Key[query.By.Count] is not { } value) continue;
                    Of([.. group.Key.Where((_, k) => k != query.By.Count)]).Take(i, j, double.Parse(value, CultureInfo.InvariantCulture), group.Tally.Moments);
                }
            }
        }

        return new([.. rows.Groups.Select(group => group with { Tally = new() { Rows = group.Tally.Rows, Moments = Of(group.Key).Index(line) } })], rows.Plan);

        Sums Of(IReadOnlyList<string?> key)
        {
            var name = string.Join('\u001f', key.Select(part => part ?? "\u0000"));
            return groups.TryGetValue(name, out var found) ? found : groups[name] = new(items.Count);
        }
    }

    private static Expression And(Expression? all, Expression next) => all is null ? next : new Expression.And(all, next);

    private sealed class Sums(int items)
    {
        private readonly Moments[] own = new Moments[items];
        private readonly double[,] together = new double[items, items];

        public void Take(int item, Moments moments) => own[item] = moments;

        public void Take(int i, int j, double value, Moments other) => together[i, j] += value * other.Mean * other.N;

        public Moments Index((double[] Slopes, double Constant) line)
        {
            var n = own[0].N;
            var products = new double[items, items];
            for (var i = 0; i < items; i++)
            {
                products[i, i] = own[i].M2;
                for (var j = 0; j < i; j++) products[i, j] = products[j, i] = together[i, j] - (n * own[i].Mean * own[j].Mean);
            }

            return IndexOf.Moments(line, n, [.. own.Select(moments => moments.Mean)], products);
        }
    }
}
