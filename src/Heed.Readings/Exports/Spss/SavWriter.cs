using Heed.Base.Signals;

namespace Heed.Readings.Exports.Spss;

/// <summary>Signals as a system file of SPSS; see the README beside it.</summary>
internal sealed class SavWriter : ISignalWriter
{
    private readonly IReadOnlyList<SavVariable> _variables;
    private readonly SavCases _cases;

    public SavWriter(SavColumns columns, string title, DateTimeOffset made, Stream stream)
    {
        (_variables, var sets) = columns.Build();
        new SavDictionary(_variables, sets, title, made, stream).Write();
        _cases = new(stream);
    }

    public void Write(Signal signal)
    {
        foreach (var variable in _variables)
        {
            if (variable.Text is { } text) _cases.Text(text(signal), variable.Width);
            else _cases.Number(variable.Number!(signal));
        }
    }

    // Fewer than eight codes wait for their like.
    public void Flush() { }

    public void Finish() => _cases.Finish();

    public void Dispose() { }
}
