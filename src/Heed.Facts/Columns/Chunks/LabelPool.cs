using System.IO.Hashing;

namespace Heed.Facts.Columns.Chunks;

/// <summary>
/// Gives chunks that hold the same labels the same array, so that they take the room of one and their codes are known to mean the same.
/// It forgets labels nobody uses any more.
/// </summary>
internal sealed class LabelPool
{
    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, WeakReference<string[]>> known = [];
    private int sweepAt = 1024;

    /// <summary>Labels as they stand in a file.</summary>
    public string[] Read(byte[] bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        lock (gate)
        {
            if (known.TryGetValue(hash, out var weak) && weak.TryGetTarget(out var labels)) return labels;
            labels = Decode(bytes);
            if (known.Count >= sweepAt) Sweep();
            known[hash] = new(labels);
            return labels;
        }
    }

    private static string[] Decode(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var labels = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        return labels;
    }

    private void Sweep()
    {
        foreach (var (hash, weak) in known.ToList())
        {
            if (!weak.TryGetTarget(out _)) known.Remove(hash);
        }

        sweepAt = Math.Max(1024, 2 * known.Count);
    }
}
