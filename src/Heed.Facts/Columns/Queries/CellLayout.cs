using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>
/// What the number of a cell stands for: the kept codes of the key's parts and, lowest, of the counted field, their bits one after the other.
/// Chunks of equal layout count into the same cells.
/// </summary>
/// <param name="By">The parts of the key, first to last.</param>
/// <param name="Field">The counted field; null where only rows are counted.</param>
internal sealed record CellLayout(IReadOnlyList<CodedColumn> By, CodedColumn? Field)
{
    public int FieldBits => Field?.Codes.Bits ?? 0;

    public int Bits { get; } = By.Sum(part => part.Codes.Bits) + (Field?.Codes.Bits ?? 0);

    /// <summary>Whether no more than one column takes different codes in a chunk's rows, so that the cells are that column's counts.</summary>
    public bool VariesOnce => By.Count(part => part.Codes.Bits > 0) + (FieldBits > 0 ? 1 : 0) <= 1;

    /// <summary>The counts that are kept beside the only column that varies; null where there are none, or several columns that vary.</summary>
    public int[]? Counts => !VariesOnce ? null : FieldBits > 0 ? Field!.Codes.Counts : By.FirstOrDefault(part => part.Codes.Bits > 0)?.Codes.Counts;

    /// <summary>The layout of a chunk, or null where a part is not one short code a row.</summary>
    public static CellLayout? Of(ScannedChunk scanned, IReadOnlyList<string> by, string? field)
    {
        var parts = new CodedColumn[by.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (CodedColumn.Of(scanned.Values(by[i]), scanned.Chunk.Rows) is not { } part) return null;
            parts[i] = part;
        }

        if (field is null) return new(parts, null);
        return CodedColumn.Of(scanned.Values(field), scanned.Chunk.Rows) is { IsShort: true } counted ? new(parts, counted) : null;
    }

    public bool MeansSameAs(CellLayout other)
    {
        if (By.Count != other.By.Count || Field?.MeansSameAs(other.Field!) == false) return false;
        for (var i = 0; i < By.Count; i++)
        {
            if (!By[i].MeansSameAs(other.By[i])) return false;
        }

        return true;
    }

    /// <summary>The code a part has in a group.</summary>
    public int CodeOf(int part, int group)
    {
        for (var later = By.Count - 1; later > part; later--) group >>= By[later].Codes.Bits;
        return (group & ((1 << By[part].Codes.Bits) - 1)) + By[part].Codes.Lowest;
    }

    /// <summary>Lays a block's planes one after the other, lowest first; returns how many words.</summary>
    public void Planes(int block, Span<ulong> planes)
    {
        if (Field is { } field) planes = Append(field, block, planes);
        for (var part = By.Count - 1; part >= 0; part--) planes = Append(By[part], block, planes);
    }

    private static Span<ulong> Append(CodedColumn column, int block, Span<ulong> planes)
    {
        var added = column.Codes.Block(block);
        added.CopyTo(planes);
        return planes[added.Length..];
    }
}

/// <summary>A column with one code a row: whole numbers, labels, or nothing at all.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Labels">What they stand for, where they are labels.</param>
/// <param name="Numbers">What they stand for, where they are numbers.</param>
internal sealed record CodedColumn(CodeArray Codes, string[]? Labels, NumberCodes? Numbers)
{
    /// <summary>Whether all its numbers can stand in a histogram.</summary>
    public bool IsShort => Numbers is null || (Numbers.Lowest >= short.MinValue && Numbers.ValueOf(Numbers.Cardinality) <= short.MaxValue);

    /// <summary>The column, or null where rows have several codes or values without code.</summary>
    public static CodedColumn? Of(ChunkValues values, int rows) => values switch
    {
        { Doubles: null, Many: null, Labels: null, Numbers: { } numbers } => new(numbers.Codes, null, numbers),
        { Doubles: null, Many: null, Numbers: null, Labels: { } labels } => new(labels.Codes, labels.Labels, null),
        { Doubles: null, Many: null, Numbers: null, Labels: null } => new(CodeArray.Constant(CodeArray.Missing, rows), null, null),
        _ => null,
    };

    /// <summary>Every kept code is below it.</summary>
    public int KeptCodes => Math.Clamp((Numbers?.Cardinality ?? CodeArray.FirstValue + (Labels?.Length ?? 0)) - Codes.Lowest, 1, 1 << Codes.Bits);

    public bool MeansSameAs(CodedColumn other) =>
        Codes.Bits == other.Codes.Bits && Codes.Lowest == other.Codes.Lowest && ReferenceEquals(Labels, other.Labels) && Numbers?.Lowest == other.Numbers?.Lowest;

    /// <summary>A code as part of a key; null for no value.</summary>
    public string? KeyOf(int code, string name) =>
        code < CodeArray.FirstValue ? null : Numbers is not null ? GroupPart.WholeKey(Numbers.ValueOf(code), name) : Labels![code - CodeArray.FirstValue];
}
