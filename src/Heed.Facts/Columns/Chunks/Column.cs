namespace Heed.Facts.Columns.Chunks;

/// <summary>What part a column plays; a name may be used in several.</summary>
internal enum ColumnRole : byte
{
    /// <summary>Time and place in the log.</summary>
    Row,
    Dimension,
    Field,
    Attribute,
    Text,
}

/// <summary>How a column's values are kept.</summary>
internal enum ColumnForm : byte
{
    Longs,
    NumberCodes,
    Doubles,
    LabelCodes,
    ManyLabels,
    Presence,
}

/// <summary>A column within a chunk. A field whose rows hold values of several kinds has a column of each form; a row is missing in all but one.</summary>
internal readonly record struct ColumnKey(ColumnRole Role, string Name, ColumnForm Form);

/// <summary>The values of one column, a value a row; never changed once made.</summary>
internal abstract class Column
{
    /// <summary>About how much memory it takes.</summary>
    public abstract long Bytes { get; }
}

/// <summary>Whole numbers close together: value = lowest + code − <see cref="CodeArray.FirstValue"/>.</summary>
internal sealed class NumberCodes(CodeArray codes, double lowest, int cardinality) : Column
{
    public CodeArray Codes => codes;

    public double Lowest => lowest;

    /// <summary>Every code is below it.</summary>
    public int Cardinality => cardinality;

    public double ValueOf(int code) => lowest + (code - CodeArray.FirstValue);

    public override long Bytes => codes.Bytes;
}

/// <summary>Any finite numbers; two kinds of "not a number" stand for missing and not applicable.</summary>
internal sealed class DoubleColumn(double[] values) : Column
{
    private const long NotApplicableBits = 0x7FF8_0000_0000_0001;

    public static double Missing => double.NaN;

    public static double NotApplicable => BitConverter.Int64BitsToDouble(NotApplicableBits);

    public double[] Values => values;

    public override long Bytes => 8L * values.Length;

    public static bool IsNotApplicable(double value) => BitConverter.DoubleToInt64Bits(value) == NotApplicableBits;
}

/// <summary>One label a row, from a dictionary of this chunk.</summary>
internal sealed class LabelCodes(CodeArray codes, string[] labels) : Column
{
    public CodeArray Codes => codes;

    public string[] Labels => labels;

    public int Cardinality => labels.Length + CodeArray.FirstValue;

    public override long Bytes => codes.Bytes + (8L * labels.Length);
}

/// <summary>Any number of labels a row; a row's codes stand from its offset to the next row's. Not applicable is the one code of its row.</summary>
internal sealed class ManyLabels(int[] offsets, CodeArray codes, string[] labels) : Column
{
    public int[] Offsets => offsets;

    public CodeArray Codes => codes;

    public string[] Labels => labels;

    public int Cardinality => labels.Length + CodeArray.FirstValue;

    /// <summary>All codes one after the other, in an array to be given back to the shared pool.</summary>
    public int[] RentCodes()
    {
        var unpacked = System.Buffers.ArrayPool<int>.Shared.Rent(codes.Length);
        codes.Unpack(unpacked);
        return unpacked;
    }

    public override long Bytes => (4L * offsets.Length) + codes.Bytes + (8L * labels.Length);
}

/// <summary>Whether each row has a text: 1 or 0.</summary>
internal sealed class PresenceColumn(CodeArray given) : Column
{
    public CodeArray Given => given;

    public override long Bytes => given.Bytes;
}
