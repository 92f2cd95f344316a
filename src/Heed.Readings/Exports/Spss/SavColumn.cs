using Heed.Base.Signals;

namespace Heed.Readings.Exports.Spss;

/// <summary>A column of the table of signals on its way to a system file: looks at every signal once, then knows its variables.</summary>
internal abstract class SavColumn
{
    /// <summary>Stands for "not applicable" in a text.</summary>
    protected const string NotApplicable = SignalTable.NotApplicable;

    /// <summary>What "not applicable" is called in the reader's language.</summary>
    public string NotApplicableLabel { get; set; } = ExportWords.In("en").NotApplicable;

    public virtual void Look(Signal signal) { }

    public abstract IReadOnlyList<SavVariable> Variables(SavNames names);

    /// <summary>The set its variables make; null where they make none.</summary>
    public virtual SavSet? Set(IReadOnlyList<SavVariable> variables, SavNames names) => null;

    /// <summary>A number for "not applicable" that nothing heard can be taken for.</summary>
    protected static double MissingBelow(double? least)
    {
        var candidate = -99.0;
        while (candidate >= least) candidate = (candidate * 10) - 9;
        return candidate;
    }

    protected (double Value, string Label) MissingLabel(double missing) => (missing, NotApplicableLabel);
}
