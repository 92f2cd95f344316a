namespace Heed.Measures.Expressions.Checks;

/// <summary>Values that stand for all a name can have: between two of the constants it is compared with any value does as well as any other.</summary>
/// <param name="Values">At least one of each kind there can be.</param>
/// <param name="IsWhole">These are all values there are, so that any function of them can be judged.</param>
/// <param name="IsOrdered">They stand for all values also in comparisons of order.</param>
internal sealed record Domain(IReadOnlyList<Value> Values, bool IsWhole, bool IsOrdered)
{
    private const int MostNumbers = 1_000;
    private const int MostSubsets = 10;

    public IEnumerable<Value> Answers => Values.Where(v => v.IsAnswer);

    /// <param name="kind">What its values can be.</param>
    /// <param name="constants">What it is compared with anywhere in the condition.</param>
    public static Domain Of(NameKind kind, IReadOnlyList<Constant> constants)
    {
        var domain = kind switch
        {
            NameKind.Number { Whole: true, Min: { } min, Max: { } max } when max - min <= MostNumbers =>
                new([.. Enumerable.Range(0, (int)(max - min) + 1).Select(i => Value.Of(min + i))], true, true),
            NameKind.Number number => new(Numbers(number, constants), false, true),
            NameKind.Codes { Choices: { } choices, Several: false } => new([.. choices.Select(Value.Of)], true, true),
            NameKind.Codes { Choices: { } choices } when choices.Count <= MostSubsets => new(Subsets(choices), true, true),
            NameKind.Codes codes => Labels(codes, constants),
            NameKind.Day day => new(Days(day, constants), false, true),
            _ => new Domain([new Value.Words(null)], false, true),
        };
        Value[] unsaid = kind.NotApplicable ? [Value.None, Value.Inapplicable] : [Value.None];
        return domain with { Values = [.. domain.Values, .. unsaid] };
    }

    private static List<Value> Numbers(NameKind.Number kind, IReadOnlyList<Constant> constants)
    {
        SortedSet<double> points = [.. constants.Select(ExpressionEvaluation.AsNumber).OfType<double>()];
        if (kind.Min is { } least) points.Add(least);
        if (kind.Max is { } most) points.Add(most);
        if (points.Count == 0) points.Add(0);
        var known = points.ToList();
        for (var i = 0; i + 1 < known.Count; i++) points.Add((known[i] + known[i + 1]) / 2);
        if (kind.Whole) points = [.. known.SelectMany(p => (double[])[Math.Floor(p), Math.Ceiling(p), Math.Floor(p) - 1, Math.Ceiling(p) + 1])];
        else points.UnionWith([known[0] - 1, known[^1] + 1]);
        return [.. points.Where(p => !(p < kind.Min) && !(p > kind.Max)).Select(Value.Of)];
    }

    private static List<Value> Subsets(IReadOnlyList<string> choices) =>
    [
        .. Enumerable.Range(1, (1 << choices.Count) - 1).Select(set => Value.Of([.. choices.Where((_, i) => (set & (1 << i)) != 0)])),
    ];

    private static Domain Labels(NameKind.Codes kind, IReadOnlyList<Constant> constants)
    {
        List<string> named = [.. constants.Select(c => Value.Of(c).AsText()).OfType<string>().Where(kind.Choices is null ? _ => true : kind.Choices.Contains).Distinct().Take(MostSubsets - 1)];
        // One label that no constant names stands for all those; where there are only named ones there is none.
        if (kind.Choices is null) named.Add(string.Concat(named) + "?");
        else if (kind.Choices.FirstOrDefault(c => !named.Contains(c)) is { } other) named.Add(other);
        return new(kind.Several ? Subsets(named) : [.. named.Select(Value.Of)], false, false);
    }

    private static List<Value> Days(NameKind.Day kind, IReadOnlyList<Constant> constants)
    {
        SortedSet<int> points = [.. constants.Select(c => Value.Of(c).AsDay()?.DayNumber).OfType<int>()];
        if (kind.Earliest is { } earliest) points.Add(earliest.DayNumber);
        if (kind.Latest is { } latest) points.Add(latest.DayNumber);
        if (points.Count == 0) points.Add(new DateOnly(2000, 1, 1).DayNumber);
        return
        [
            .. points.SelectMany(p => (int[])[p - 1, p, p + 1]).Distinct()
                .Where(p => p >= DateOnly.MinValue.DayNumber && p <= DateOnly.MaxValue.DayNumber && !(p < kind.Earliest?.DayNumber) && !(p > kind.Latest?.DayNumber))
                .Select(p => (Value)new Value.Text(Value.Of(DateOnly.FromDayNumber(p)).AsText()!)),
        ];
    }
}
