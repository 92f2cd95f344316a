using Heed.Base.Results;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports;

/// <summary>A file that holds signals, in whatever form, to be read as often as needed.</summary>
internal abstract class SignalFile
{
    public abstract string Path { get; }

    /// <summary>What the encoding was taken for where the file does not say; null where it is certain.</summary>
    public abstract string? GuessedEncoding { get; }

    /// <summary>What stands between cells in a side file of rows left out.</summary>
    public virtual char Delimiter => ',';

    /// <summary>What the file was taken for and what becomes of its columns, where no map says so.</summary>
    public virtual ImportMatch? Match => null;

    /// <summary>Rows passed over in the last reading, as they say nothing.</summary>
    public virtual long Empty => 0;

    public abstract Result<SignalRows> Read(RowSettings settings, bool build);
}
