namespace Heed.Facts.Columns.Chunks;

/// <summary>Which rows of a chunk were deleted, as bits in whole blocks.</summary>
internal sealed record DeletedRows(ulong[] Rows, int Count);
