using System.Text.Json.Nodes;
using Heed.Measures.Expressions;

namespace Heed.Web.Surveys.Editing;

/// <summary>A condition as it was written, with one that was chosen added to it.</summary>
public static class ReadCondition
{
    /// <summary>What the button that adds the chosen one sends.</summary>
    public const string Add = "showIf add";

    public static JsonNode? Of(IFormCollection form)
    {
        var written = form["showIf"].ToString().Trim();
        var chosen = form["condition"].ToString();
        if (form[ReadChoices.Button] != Add || chosen.Length == 0) return ReadMembers.Filled(written);
        if (written.Length == 0) return JsonValue.Create(chosen);
        var either = form["join"] == "or";
        return JsonValue.Create($"{Within(written, either)} {(either ? "or" : "and")} {Within(chosen, either)}");
    }

    // "a or b" and "c" together are "(a or b) and c".
    private static string Within(string condition, bool either) =>
        !either && ExpressionParser.Parse(condition).Tree is Expression.Or ? $"({condition})" : condition;
}
