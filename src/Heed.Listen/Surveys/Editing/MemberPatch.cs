using System.Text.Json.Nodes;

namespace Heed.Listen.Surveys.Editing;

/// <summary>Puts members into an object as a JSON merge patch does (RFC 7396): null takes away, objects are gone into, all else is replaced.</summary>
internal static class MemberPatch
{
    public static void Apply(JsonObject to, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (value is null) to.Remove(name);
            else if (value is JsonObject inner)
            {
                if (to[name] is not JsonObject there) to[name] = there = [];
                Apply(there, inner);
                // A text in no language is none; a question's own must stand, though empty.
                if (there.Count == 0 && name != "text") to.Remove(name);
            }
            else to[name] = value.DeepClone();
        }
    }
}
