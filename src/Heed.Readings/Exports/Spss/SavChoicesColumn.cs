using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spss;

/// <summary>A field of several labels at once: a variable each, 1 where chosen, gathered in a multiple response set.</summary>
internal sealed class SavChoicesColumn(SourceField field, string name, string label, IReadOnlyDictionary<string, string> labels) : SavColumn
{
    // Where no labels are declared, those heard.
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);

    public override void Look(Signal signal)
    {
        if (signal.Values.GetValueOrDefault(field.Name) is FieldValue.Codes codes) _others.UnionWith(codes.Labels.Where(l => !labels.ContainsKey(l)));
    }

    public override IReadOnlyList<SavVariable> Variables(SavNames names)
    {
        var missing = MissingBelow(0);
        return
        [
            .. labels.Keys.Concat(_others).Select(choice => new SavVariable(names.Make($"{name}_{choice}"), labels.GetValueOrDefault(choice, choice))
            {
                Missing = missing,
                ValueLabels = [(0, "no"), (1, "yes"), MissingLabel(missing)],
                Number = signal => signal.Values.GetValueOrDefault(field.Name) switch
                {
                    FieldValue.Codes codes => codes.Labels.Contains(choice, StringComparer.Ordinal) ? 1 : 0,
                    FieldValue.NotApplicable => missing,
                    _ => null,
                },
            }),
        ];
    }

    public override SavSet? Set(IReadOnlyList<SavVariable> variables, SavNames names) => variables.Count < 2 ? null : new(names.Make(name), label, variables);
}
