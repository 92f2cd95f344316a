using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Chunks;

/// <summary>
/// Room for the planes of full chunks, side by side on large pages: a question reads megabytes it has not touched for a while, and then finding the
/// place of each small page costs more than reading it. A slab is given back when the last column in it is; so only what stays for long belongs here.
/// </summary>
internal sealed partial class PlaneRoom
{
    private const int LargePage = 1 << 21;
    private const int SlabBytes = 4 * LargePage;
    private const int AdviseLargePages = 14;

    /// <summary>Smaller columns are not worth it.</summary>
    public const int LeastWords = 1024;

    private readonly Lock gate = new();
    private ArraySegment<ulong> free;

    /// <summary>Room for so many words, not cleared.</summary>
    public ArraySegment<ulong> Take(int words)
    {
        lock (gate)
        {
            if (words > free.Count) free = NewSlab();
            var taken = free[..words];
            free = free[words..];
            return taken;
        }
    }

    private static ArraySegment<ulong> NewSlab()
    {
        // Pinned, so that the pages stay where they are.
        var slab = GC.AllocateUninitializedArray<ulong>((SlabBytes + LargePage) / sizeof(ulong), pinned: true);
        var address = AddressOf(slab);
        var skip = (int)((LargePage - (address % LargePage)) % LargePage);
        // Only advice: where it is not taken, small pages serve.
        if (OperatingSystem.IsLinux()) _ = Advise(address + skip, SlabBytes, AdviseLargePages);
        return new(slab, skip / sizeof(ulong), SlabBytes / sizeof(ulong));
    }

    private static unsafe nint AddressOf(ulong[] slab) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(slab));

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nint length, int advice);
}
