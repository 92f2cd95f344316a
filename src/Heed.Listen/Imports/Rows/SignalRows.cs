using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Rows;

/// <summary>A file as signals, one row at a time; read twice, to check everything before anything is stored.</summary>
internal abstract class SignalRows : IDisposable
{
    public abstract int Row { get; }

    public abstract string? Unreadable { get; }

    public abstract long Position { get; }

    /// <summary>What is wrong with this row; nothing where it is a signal.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>This row, where nothing is wrong with it.</summary>
    public Signal? Signal { get; protected set; }

    /// <summary>Whether this row's time had to be the import's day.</summary>
    public bool NoTime { get; protected set; }

    /// <summary>Whether this row's id stood in an earlier row.</summary>
    public bool SameIdAgain { get; protected set; }

    /// <summary>The sources these rows need, known after the first reading.</summary>
    public abstract IReadOnlyList<RegisterSource.Input> Sources { get; }

    public abstract bool Read();

    public abstract void WriteReject(RejectsFile rejects, string problem);

    public abstract void Dispose();
}
