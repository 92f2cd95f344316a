using System.Text.Json.Nodes;

namespace Heed.Web.Tests.Fuzz;

/// <summary>JSON with a few places changed into something nobody would write on purpose.</summary>
internal static class MutatedJson
{
    private static readonly Func<Random, JsonNode?>[] s_strange =
    [
        _ => null, _ => true, _ => -1, _ => 0, _ => 1e308, _ => 99999999999L, _ => "", _ => "na", _ => "\ud83d\ude00", _ => "a\0b", _ => "<script>", _ => "{{nps}}", _ => "nps >= ",
        _ => "not not (nps <= 6) or 'x' = 'y'", _ => "\u202e", _ => new JsonArray(), _ => new JsonObject(), _ => new JsonArray(1, "a", null), _ => new JsonObject { ["en"] = "x" },
        random => new string((char)random.Next('a', 'z'), random.Next(1, 20_000)), _ => "end", _ => "2026-02-30", _ => "each", _ => "__proto__", _ => "1", random => random.NextDouble(),
    ];

    public static string Of(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--) Change(root, random);
        var text = root.ToJsonString();
        return random.Next(12) == 0 ? Broken(text, random) : text;
    }

    private static void Change(JsonNode root, Random random)
    {
        var places = Places(root).ToList();
        if (places.Count == 0) return;
        var place = places[random.Next(places.Count)];
        switch (place)
        {
            case JsonObject { Count: > 0 } part:
                var (name, value) = part.ElementAt(random.Next(part.Count));
                var kind = random.Next(5);
                if (kind == 0) part.Remove(name);
                else if (kind == 1) part["unknown" + random.Next(9)] = value?.DeepClone();
                else if (kind == 2) part[name] = Places(root).ElementAt(random.Next(places.Count)).DeepClone();
                else part[name] = s_strange[random.Next(s_strange.Length)](random);
                break;
            case JsonArray { Count: > 0 } list:
                var at = random.Next(list.Count);
                var what = random.Next(4);
                if (what == 0) list.RemoveAt(at);
                else if (what == 1) list.Add(list[at]?.DeepClone());
                else if (what == 2) list.Insert(0, list[at]?.DeepClone());
                else list[at] = s_strange[random.Next(s_strange.Length)](random);
                break;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        if (node is not (JsonObject or JsonArray)) yield break;
        yield return node;
        var inner = node is JsonObject part ? part.Select(p => p.Value) : (JsonArray)node;
        foreach (var place in inner.OfType<JsonNode>().SelectMany(Places)) yield return place;
    }

    private static string Broken(string text, Random random) => random.Next(4) switch
    {
        0 => text[..random.Next(text.Length)],
        1 => text.Insert(random.Next(text.Length), ((char)random.Next(1, 0x3000)).ToString()),
        2 => text.Insert(random.Next(text.Length), "\\ud800"),
        _ => text + text,
    };
}
