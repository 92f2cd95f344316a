using Heed.Understand.Boards;

namespace Heed.Web.Demo;

/// <summary>The demo company's boards, as Boards.json has them: one for whoever is in charge of customer experience, one for a branch manager.</summary>
public static class DemoBoards
{
    /// <summary>By key.</summary>
    public static IReadOnlyDictionary<string, BoardDefinition> All { get; } =
        DemoResources.Read<Dictionary<string, System.Text.Json.Nodes.JsonObject>>("Boards.json").ToDictionary(b => b.Key, b => BoardJson.Read(b.Value.ToJsonString()).Value, StringComparer.Ordinal);
}
