using Heed.Base.Sources;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Rows;

/// <summary>What rows are read by.</summary>
/// <param name="Map">The map; null for signals in Heed's own form.</param>
/// <param name="Known">The workspace's sources by key.</param>
/// <param name="Zone">The workspace's zone.</param>
/// <param name="Now">When the import began.</param>
/// <param name="Occurrences">What came before, over both readings.</param>
internal sealed record RowSettings(ImportMap? Map, IReadOnlyDictionary<string, Source> Known, TimeZoneInfo Zone, DateTimeOffset Now, Occurrences Occurrences)
{
    /// <summary>The time of what says none: the start of the import's day, where the workspace is.</summary>
    public DateTimeOffset Day
    {
        get
        {
            var local = TimeZoneInfo.ConvertTime(Now, Zone).Date;
            while (Zone.IsInvalidTime(local)) local = local.AddMinutes(15);
            return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
        }
    }
}
