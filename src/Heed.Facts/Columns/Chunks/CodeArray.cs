using System.Numerics;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Small codes, one a row, in the narrowest of three widths that holds them.</summary>
internal abstract class CodeArray
{
    /// <summary>The row has no value.</summary>
    public const int Missing = 0;

    /// <summary>The row was answered "not applicable".</summary>
    public const int NotApplicable = 1;

    /// <summary>The first code that stands for a value.</summary>
    public const int FirstValue = 2;

    public abstract int Length { get; }

    public abstract int Width { get; }

    public abstract int this[int row] { get; }

    /// <summary>Copies the codes of some rows.</summary>
    public abstract void Gather(ReadOnlySpan<int> rows, Span<int> codes);

    /// <summary>Sets the mask to 1 for rows whose code passes and leaves it alone elsewhere.</summary>
    public abstract void Mark(ReadOnlySpan<bool> passing, Span<byte> mask);

    public abstract ReadOnlySpan<byte> AsBytes();

    /// <summary>Packs codes below <paramref name="cardinality"/>.</summary>
    public static CodeArray Pack(ReadOnlySpan<int> codes, int cardinality) => cardinality switch
    {
        <= byte.MaxValue + 1 => CodeArray<byte>.Pack(codes),
        <= ushort.MaxValue + 1 => CodeArray<ushort>.Pack(codes),
        _ => CodeArray<int>.Pack(codes),
    };

    public static CodeArray FromBytes(ReadOnlySpan<byte> bytes, int width) => width switch
    {
        1 => CodeArray<byte>.Read(bytes),
        2 => CodeArray<ushort>.Read(bytes),
        _ => CodeArray<int>.Read(bytes),
    };
}

internal sealed class CodeArray<T>(T[] codes) : CodeArray
    where T : unmanaged, IBinaryInteger<T>
{
    public T[] Codes => codes;

    public override int Length => codes.Length;

    public override int Width => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    public override int this[int row] => int.CreateTruncating(codes[row]);

    public override void Gather(ReadOnlySpan<int> rows, Span<int> target)
    {
        var from = codes;
        for (var i = 0; i < rows.Length; i++) target[i] = int.CreateTruncating(from[rows[i]]);
    }

    public override void Mark(ReadOnlySpan<bool> passing, Span<byte> mask)
    {
        var from = codes;
        for (var row = 0; row < from.Length; row++)
        {
            if (passing[int.CreateTruncating(from[row])]) mask[row] = 1;
        }
    }

    public override ReadOnlySpan<byte> AsBytes() => System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(codes);

    public static CodeArray<T> Pack(ReadOnlySpan<int> from)
    {
        var packed = new T[from.Length];
        for (var i = 0; i < packed.Length; i++) packed[i] = T.CreateTruncating(from[i]);
        return new(packed);
    }

    public static CodeArray<T> Read(ReadOnlySpan<byte> bytes) =>
        new(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(bytes).ToArray());
}
