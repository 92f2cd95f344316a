using System.Text.Json.Nodes;

namespace Heed.Listen.Tests.Surveys.Imports;

/// <summary>Changes one place of a JSON document by chance.</summary>
internal static class JsonMutants
{
    public static void Change(JsonNode root, Random dice)
    {
        var node = root;
        for (var depth = dice.Next(1, 14); depth > 0; depth--)
        {
            var next = Children(node).ToList();
            if (next.Count == 0) break;
            if (next[dice.Next(next.Count)] is not { } child || Children(child).FirstOrDefault() is null && depth > 1 && dice.Next(3) > 0) break;
            node = child;
        }

        if (node.Parent is JsonArray list)
        {
            var at = list.IndexOf(node);
            if (dice.Next(3) == 0) list.RemoveAt(at);
            else if (dice.Next(2) == 0) list.Insert(at, node.DeepClone());
            else list[at] = Other(dice, root);
        }
        else if (node.Parent is JsonObject members)
        {
            var name = node.GetPropertyName();
            if (dice.Next(3) == 0) members.Remove(name);
            else members[name] = Other(dice, root);
        }
    }

    private static IEnumerable<JsonNode?> Children(JsonNode node) => node switch
    {
        JsonArray list => list,
        JsonObject members => members.Select(m => m.Value),
        _ => [],
    };

    private static JsonNode? Other(Random dice, JsonNode root) => dice.Next(14) switch
    {
        0 => null,
        1 => JsonValue.Create(dice.Next(-3, 1_000_000)),
        2 => JsonValue.Create(1e300),
        3 => JsonValue.Create(""),
        4 => JsonValue.Create("na"),
        5 => JsonValue.Create(new string('x', 9_000)),
        6 => JsonValue.Create("<b>&#x41;</b> \u0001 ' \" {{q}} ${q://QID1/ChoiceTextEntryValue}"),
        7 => new JsonArray(),
        8 => new JsonObject(),
        9 => JsonValue.Create(true),
        10 => JsonValue.Create("and or not in"),
        11 => JsonValue.Create("ø–😀"),
        12 => JsonValue.Create(dice.Next(5)),
        _ => root is JsonObject members && members.Count > 0 ? members.ElementAt(dice.Next(members.Count)).Value?.DeepClone() : null,
    };
}
