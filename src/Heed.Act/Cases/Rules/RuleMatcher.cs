using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Heed.Readings;

namespace Heed.Act.Cases.Rules;

/// <summary>Which rules a signal fits, as they stood when it came in. It comes to the same as the filter asked of the columns.</summary>
internal sealed class RuleMatcher(IReadOnlyList<CaseRule> rules, IReadOnlyDictionary<string, Source> sources, UnitTree tree)
{
    private readonly Dictionary<string, Expression?> _conditions = new(StringComparer.Ordinal);

    public IEnumerable<CaseRule> Fitting(Signal signal)
    {
        if (!CanRaise(signal.Source) || signal.HappenedAt < signal.ReceivedAt - CaseRule.Fresh) yield break;
        foreach (var rule in rules)
        {
            if (rule.At(signal.ReceivedAt) is { } edition && Listens(edition.Sources, signal.Source) && Passes(edition.Where, signal)) yield return rule;
        }
    }

    /// <summary>Whether signals of a source may become cases at all: what was told in confidence may not, and cases make no cases.</summary>
    private bool CanRaise(string source) => source != CaseSource.Key && sources.GetValueOrDefault(source) is { Mode: Mode.Identified };

    private static bool Listens(IReadOnlyList<string> to, string source) => to.Count == 0 || to.Contains(source, StringComparer.Ordinal);

    private bool Passes(string where, Signal signal)
    {
        if (!_conditions.TryGetValue(where, out var condition))
        {
            var parsed = Filter.Parse(where, []);
            condition = parsed is { Ok: true, Value.Condition: { } tree1 } ? UnitLevels.Expand(tree1, tree) : null;
            _conditions.Add(where, condition);
        }

        return condition is null || condition.Evaluate(name => ValueOf(signal, name), signal.Texts.ContainsKey);
    }

    private static FieldValue? ValueOf(Signal signal, string name) => name switch
    {
        "kind" => Of(signal.Kind),
        "unit" => Of(signal.Unit),
        "customer" => Of(signal.Customer),
        "touchpoint" => Of(signal.Touchpoint),
        "channel" => Of(signal.Channel),
        "language" => Of(signal.Language),
        "source" => Of(signal.Source),
        _ => signal.Values.GetValueOrDefault(name) ?? Of(signal.Attributes.GetValueOrDefault(name)),
    };

    private static FieldValue? Of(string? label) => label is null ? null : FieldValue.Of(label);
}
