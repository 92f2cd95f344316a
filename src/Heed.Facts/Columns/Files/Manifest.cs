using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Facts.Columns.Files;

/// <summary>A chunk file as the manifest names it.</summary>
/// <param name="File">Its name in the folder; a name is never used twice.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="From">Its earliest time, microseconds since 1970 UTC.</param>
/// <param name="To">Its latest time.</param>
/// <param name="Hash">The hash of its directory.</param>
internal sealed record ChunkEntry(string File, int Rows, long From, long To, ulong Hash)
{
    /// <summary>The lowest place in the log of its rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long FirstSeq { get; init; }

    /// <summary>The highest; 0 where an earlier program did not write it down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long LastSeq { get; init; }

    /// <summary>Rows that were deleted since it was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeletedEntry? Deleted { get; init; }
}

/// <summary>The file that says which rows of a chunk were deleted.</summary>
internal sealed record DeletedEntry(string File, int Count, ulong Hash);

/// <summary>A source's chunks, oldest rows first.</summary>
internal sealed record TableEntry(int Workspace, string Source, IReadOnlyList<ChunkEntry> Chunks);

/// <summary>What a folder holds and how far in the log it reaches. The manifest alone decides; a file it doesn't name doesn't count.</summary>
/// <param name="Format">How the files are written.</param>
/// <param name="Generation">Rises with each clearing: rows of an earlier generation don't fit the chunks of a later one.</param>
/// <param name="Checkpoint">How far in the log the chunks reach.</param>
/// <param name="NextFile">The number of the next chunk file.</param>
/// <param name="Tables">The sources.</param>
/// <param name="Check">A hash over all the rest.</param>
internal sealed record Manifest(int Format, int Generation, string? Checkpoint, long NextFile, IReadOnlyList<TableEntry> Tables, ulong Check = 0)
{
    public const string FileName = "manifest.json";

    /// <summary>The format this program writes, and the only one it reads.</summary>
    public const int CurrentFormat = 2;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static Manifest Empty { get; } = new(CurrentFormat, 0, null, 1, []);

    /// <summary>The folder's manifest, or the empty one where there is none or one of an earlier format: the log gives the rows again.</summary>
    /// <exception cref="FactsException">It is damaged, or of a later format.</exception>
    public static Manifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        Manifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), Json)!;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }
        catch (JsonException e)
        {
            throw Damaged(path, e);
        }

        if (manifest is null) throw Damaged(path, null);
        if (manifest.Format > CurrentFormat) throw new FactsException($"{path} has format {manifest.Format}; this program reads format {CurrentFormat}");
        if (manifest.Tables is null || manifest.Check != manifest.Hash()) throw Damaged(path, null);
        if (manifest.Format < CurrentFormat) return Empty with { Generation = manifest.Generation + 1, NextFile = manifest.NextFile };
        return manifest;
    }

    /// <summary>The same for who writes: a damaged manifest is put aside, and the log gives all rows again.</summary>
    public static Manifest ReadOrGiveUp(string folder)
    {
        try
        {
            return Read(folder);
        }
        catch (DamagedManifestException)
        {
            var (path, aside) = (Path.Combine(folder, FileName), Path.Combine(folder, FileName + ".damaged"));
            File.Move(path, aside, overwrite: true);
            // Not one that was there before: rows a reader holds don't fit what comes now.
            return Empty with { Generation = (int)(XxHash3.HashToUInt64(File.ReadAllBytes(aside)) & int.MaxValue) };
        }
    }

    public void Write(Disk disk, string folder) =>
        disk.Replace(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this with { Check = Hash() }, Json));

    private ulong Hash() => XxHash3.HashToUInt64(JsonSerializer.SerializeToUtf8Bytes(this with { Check = 0 }, Json));

    private static DamagedManifestException Damaged(string path, Exception? why) =>
        new($"{path} is damaged; rebuild the facts from the log (heed rebuild facts)", why);
}

/// <summary>The manifest is not as it was written.</summary>
internal sealed class DamagedManifestException(string message, Exception? inner) : FactsException(message, inner);
