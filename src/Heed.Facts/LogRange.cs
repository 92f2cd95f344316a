namespace Heed.Facts;

/// <summary>Rows that are to be read again from the log.</summary>
/// <param name="Workspace">Of which workspace.</param>
/// <param name="Source">Of which source.</param>
/// <param name="FirstSeq">From this place in the log.</param>
/// <param name="LastSeq">Up to and with this one.</param>
/// <param name="Checkpoint">Nothing the store has not yet been given: the log up to here.</param>
public sealed record LogRange(int Workspace, string Source, long FirstSeq, long LastSeq, string Checkpoint);
