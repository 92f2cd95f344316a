using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Listen.Responses;

/// <summary>An order of chance that stays the same for one respondent however often it is asked for, also when some of the things are gone.</summary>
public static class ChanceOrder
{
    /// <param name="items">In the order written.</param>
    /// <param name="respondent">Whose order it is.</param>
    /// <param name="of">What is put in order, so that two questions don't go the same way.</param>
    /// <param name="key">An item's own name.</param>
    /// <param name="isFixed">Which keep their place.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, Guid respondent, string of, Func<T, string> key, Func<T, bool> isFixed)
    {
        var moved = new Queue<T>(items.Where(item => !isFixed(item)).OrderBy(item => Draw(respondent, of, key(item))));
        return [.. items.Select(item => isFixed(item) ? item : moved.Dequeue())];
    }

    private static ulong Draw(Guid respondent, string of, string key) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{respondent:N}/{of}/{key}")));
}
