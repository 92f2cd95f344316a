using Heed.Base;
using Heed.Base.Database;
using Heed.Listen;
using Heed.Readings;

namespace Heed.TestSupport;

/// <summary>The tables of every area, as the program and both migrations projects have them: an area with tables of its own is added here.</summary>
public static class AllTables
{
    public static IReadOnlyList<IMapTables> List { get; } = [.. BaseModule.Tables, .. ReadingsModule.Tables, .. ListenModule.Tables];
}
