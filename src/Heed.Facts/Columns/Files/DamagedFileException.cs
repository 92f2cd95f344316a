using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>A file is not as it was written. Its rows can be had again from the log.</summary>
/// <param name="path">The file.</param>
/// <param name="chunk">The chunk file it belongs to, by its name in the folder.</param>
/// <param name="column">Which column, where that is known.</param>
/// <param name="inner">What gave it away, where something did.</param>
internal sealed class DamagedFileException(string path, string chunk, ColumnKey? column, Exception? inner)
    : FactsException($"the column file {path} is damaged{(column is { } key ? $" at {key.Name}" : "")}; it is made again from the log while the server runs, or with heed doctor --heal", inner)
{
    public string Chunk => chunk;
}
