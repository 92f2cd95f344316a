using System.Text;
using Heed.Base.Signals;

namespace Heed.Readings.Exports.Spss;

/// <summary>Words as they are: names, comments, labels nobody declared.</summary>
internal sealed class SavTextColumn(string name, string label, Func<Signal, string?> get, bool mayNotApply = false) : SavColumn
{
    private int _width = 1;

    public override void Look(Signal signal)
    {
        if (get(signal) is { } text && _width < SavSegments.Widest && text.Length * 3 > _width) _width = Math.Max(_width, Math.Min(SavSegments.Widest, Encoding.UTF8.GetByteCount(text)));
    }

    public override IReadOnlyList<SavVariable> Variables(SavNames names) =>
        [new(names.Make(name), label) { Width = _width, Format = SavFormat.Text(Math.Min(255, _width)), Text = get, MissingText = mayNotApply && _width >= NotApplicable.Length ? NotApplicable : null }];
}
