using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;

namespace Heed.Web.Demo;

/// <summary>The demo company's sources with their fields, titles and labels, as Sources.json has them.</summary>
public static class DemoSources
{
    public const string Text = "comment";

    public static IReadOnlyList<RegisterSource.Input> All { get; } =
        [.. DemoResources.Read<Written[]>("Sources.json").Select(s => new RegisterSource.Input(
            s.Key,
            s.Kind,
            s.Title,
            Enum.Parse<Mode>(s.Mode, ignoreCase: true),
            new() { Fields = s.Fields, Attributes = s.Attributes, Texts = s.Texts }))];

    internal static IReadOnlyDictionary<string, string> Comment(string text) =>
        text.Length == 0 ? SignalParts.NoTexts : new Dictionary<string, string>(StringComparer.Ordinal) { [Text] = text };

    internal static IReadOnlyDictionary<string, string> Place(DemoBranch branch) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["region"] = branch.Region, ["country"] = branch.Country };

    private sealed record Written(string Key, string Kind, string Title, string Mode, SourceField[] Fields, string[] Attributes, string[] Texts);
}

/// <summary>Files that stand in the program itself.</summary>
internal static class DemoResources
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true, RespectRequiredConstructorParameters = true };

    public static T Read<T>(string name)
    {
        using var stream = typeof(DemoResources).Assembly.GetManifestResourceStream($"Demo/{name}")
            ?? throw new InvalidOperationException($"The program was built without Demo/{name}.");
        return JsonSerializer.Deserialize<T>(stream, s_options) ?? throw new InvalidOperationException($"Demo/{name} is empty.");
    }
}
