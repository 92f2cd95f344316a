using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests.Oracle;

/// <summary>Answers questions row by row, as plainly as can be: what every store must agree with.</summary>
internal sealed class NaiveFacts(IReadOnlyList<Fact> facts)
{
    private readonly HashSet<(int, string, string)> fields =
        [.. facts.SelectMany(fact => fact.Values.Keys.Select(name => (fact.Workspace, fact.Source, name)))];

    public IReadOnlyList<FactGroup> Count(FactQuery query)
    {
        string?[] names = [.. query.By, query.Field, .. query.Where?.Names() ?? []];
        RefuseUnknown(query.Workspace, query.Sources, [.. names.OfType<string>()]);
        var groups = new Dictionary<string, (IReadOnlyList<string?> Key, List<FieldValue?> Values, HashSet<string> Customers)>(StringComparer.Ordinal);
        if (query.By.Count == 0 && query.Every is null) groups.Add("", ([], [], []));
        foreach (var fact in Counted(query))
        {
            foreach (var key in Keys(fact, query))
            {
                var id = string.Join('\u0001', key.Select(part => part ?? "\u0002"));
                if (!groups.TryGetValue(id, out var group)) groups.Add(id, group = (key, [], []));
                group.Values.Add(query.Field is null ? null : Value(fact, query.Field));
                if (fact.Customer is { } customer) group.Customers.Add(customer);
            }
        }

        return
        [
            .. groups.Values.Select(group => new FactGroup(group.Key, TallyOf(group.Values, query.Numbers)) { Customers = query.CountsCustomers ? group.Customers.Count : null }),
        ];
    }

    private IEnumerable<Fact> Counted(FactQuery query)
    {
        var passing = Passing(query.Workspace, query.Sources, query.Where, query.Range, query.Zone);
        if (query.Customers == CustomerRows.All) return passing;
        return passing
            .Where(fact => fact.Customer is not null && (query.Field is not { } field || Holds(new Expression.Answered(field), fact, query.Zone)))
            .GroupBy(fact => (fact.Customer, query.Every is { } every ? Bucket(every, Local(fact, query.Zone)) : ""))
            .Select(own => own.OrderBy(fact => fact.At).ThenBy(fact => fact.Seq).Last());
    }

    public (IReadOnlyList<FactRow> Rows, long Total) Rows(RowsQuery query)
    {
        RefuseUnknown(query.Workspace, query.Sources, [.. query.Where?.Names() ?? []]);
        var all = Passing(query.Workspace, query.Sources, query.Where, query.Range, query.Zone)
            .OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Seq).Select(fact => new FactRow(fact.At, fact.Seq)).ToList();
        var after = query.After is { } last ? all.SkipWhile(row => row.At > last.At || (row.At == last.At && row.Seq >= last.Seq)) : all;
        return ([.. after.Take(query.Limit)], all.Count);
    }

    private static Tally TallyOf(List<FieldValue?> values, NumberDetail detail)
    {
        var numbers = values.OfType<FieldValue.Number>().Select(number => number.Value).ToList();
        var labels = values.Select(value => value switch
        {
            FieldValue.Code code => [code.Label],
            FieldValue.Codes codes => codes.Labels,
            _ => (IReadOnlyList<string>)[],
        }).Where(row => row.Count > 0).ToList();
        var mean = numbers.Count == 0 ? 0 : numbers.Average();
        var isWhole = numbers.All(number => Math.Floor(number) == number && number is >= -32768 and <= 32767);
        return new()
        {
            Rows = values.Count,
            NotApplicable = values.Count(value => value is FieldValue.NotApplicable),
            Histogram = isWhole ? numbers.GroupBy(number => (int)number).ToDictionary(group => group.Key, group => group.LongCount()) : [],
            Moments = numbers.Count == 0 ? default : new(numbers.Count, mean, numbers.Sum(number => (number - mean) * (number - mean)), numbers.Min(), numbers.Max()),
            Numbers = isWhole || detail == NumberDetail.Moments
                ? null
                : NumberCounts.Of(
                    numbers.GroupBy(number => detail == NumberDetail.Exact || (Math.Floor(number) == number && number is >= -32768 and <= 32767) ? number : NumberCounts.Round(number))
                        .ToDictionary(group => group.Key, group => group.LongCount()),
                    detail == NumberDetail.Exact ? 0 : NumberCounts.Rounding),
            Codes = labels.SelectMany(row => row).GroupBy(label => label, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal),
            CodedRows = labels.Count,
        };
    }

    private IEnumerable<Fact> Passing(int workspace, IReadOnlyList<string> sources, Expression? where, TimeRange range, TimeZoneInfo zone) =>
        facts.Where(fact => fact.Workspace == workspace && sources.Contains(fact.Source) && range.Contains(fact.At) && (where is null || Holds(where, fact, zone)));

    private bool Holds(Expression expression, Fact fact, TimeZoneInfo zone) => expression switch
    {
        Expression.And and => Holds(and.Left, fact, zone) && Holds(and.Right, fact, zone),
        Expression.Or or => Holds(or.Left, fact, zone) || Holds(or.Right, fact, zone),
        Expression.Not not => !Holds(not.Inner, fact, zone),
        Expression.Compare { Name: "at" } at => AtHolds(at.Operator, at.Value, fact, zone),
        Expression.In { Name: "at" } at => at.Values.Any(value => AtHolds(Comparison.Equal, value, fact, zone)),
        Expression.Compare compare => compare.Holds(Value(fact, compare.Name)),
        Expression.In values => values.Holds(Value(fact, values.Name)),
        Expression.Answered { Name: "at" } => true,
        Expression.Answered answered => Value(fact, answered.Name) is FieldValue.Number or FieldValue.Code or FieldValue.Codes { Labels.Count: > 0 }
            || fact.Texts.Contains(answered.Name),
        _ => throw new NotSupportedException(),
    };

    private static bool AtHolds(Comparison comparison, Constant value, Fact fact, TimeZoneInfo zone)
    {
        var order = value is Constant.Day day
            ? DateOnly.FromDateTime(Local(fact, zone)).CompareTo(day.Value)
            : DateTime.UnixEpoch.AddMicroseconds(fact.At).CompareTo(DateTimeOffset.Parse(((Constant.Text)value).Value, CultureInfo.InvariantCulture).UtcDateTime);
        return comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static DateTime Local(Fact fact, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.UnixEpoch.AddTicks(fact.At * 10), zone);

    private FieldValue? Value(Fact fact, string name)
    {
        var label = name switch
        {
            "source" => fact.Source,
            "kind" => fact.Kind,
            "unit" => fact.Unit,
            "customer" => fact.Customer,
            "touchpoint" => fact.Touchpoint,
            "channel" => fact.Channel,
            "language" => fact.Language,
            _ when IsField(fact, name) => null,
            _ => fact.Attributes.GetValueOrDefault(name),
        };
        if (label is not null) return FieldValue.Of(label);
        return Dimensions.IsReserved(name) ? null : fact.Values.GetValueOrDefault(name);
    }

    private bool IsField(Fact like, string name) => fields.Contains((like.Workspace, like.Source, name));

    private IEnumerable<IReadOnlyList<string?>> Keys(Fact fact, FactQuery query)
    {
        IEnumerable<IReadOnlyList<string?>> keys = [Array.Empty<string?>()];
        foreach (var name in query.By)
        {
            var parts = KeyParts(Value(fact, name));
            keys = keys.SelectMany(_ => parts, (key, part) => (IReadOnlyList<string?>)[.. key, part]).ToList();
        }

        return query.Every is { } every ? keys.Select(key => (IReadOnlyList<string?>)[.. key, Bucket(every, Local(fact, query.Zone))]) : keys;
    }

    private static IReadOnlyList<string?> KeyParts(FieldValue? value)
    {
        switch (value)
        {
            case FieldValue.Number { Value: var number }:
                if (Math.Floor(number) != number) throw new FactsException("not whole");
                return [((long)number).ToString(CultureInfo.InvariantCulture)];
            case FieldValue.Code code:
                return [code.Label];
            case FieldValue.Codes { Labels.Count: > 0 } codes:
                return codes.Labels;
            default:
                return [null];
        }
    }

    private static string Bucket(TimeBucket every, DateTime local) => every switch
    {
        TimeBucket.Day => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeBucket.Week => $"{ISOWeek.GetYear(local):D4}-W{ISOWeek.GetWeekOfYear(local):D2}",
        TimeBucket.SundayWeek => local.AddDays(-(int)local.DayOfWeek).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeBucket.Month => local.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeBucket.Quarter => $"{local.Year:D4}-Q{((local.Month - 1) / 3) + 1}",
        _ => local.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private void RefuseUnknown(int workspace, IReadOnlyList<string> sources, IReadOnlyList<string> names)
    {
        var heard = facts.Where(fact => fact.Workspace == workspace && sources.Contains(fact.Source)).ToList();
        foreach (var name in names)
        {
            var isKnown = heard.Count == 0 || Dimensions.IsReserved(name)
                || heard.Any(fact => fact.Values.ContainsKey(name) || fact.Attributes.ContainsKey(name) || fact.Texts.Contains(name));
            if (!isKnown) throw new FactsException("unknown " + name);
        }
    }
}
