using System.Text.Json;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Formats.Typeform;

/// <summary>A field of a form, as answers name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ref">The name its maker gave it; empty where it has none.</param>
/// <param name="Title">What was asked, where the file says so.</param>
internal sealed record TypeformField(string Id, string Ref, string Title)
{
    /// <summary>What a response says of itself besides its answers.</summary>
    public static IReadOnlyList<string> About { get; } = ["response_id", "submitted_at", "landed_at"];

    /// <summary>Begins the names of what came along with the link.</summary>
    public const string HiddenPrefix = "hidden.";

    public TypeformField With(TypeformField other) => this with { Ref = Ref.Length > 0 ? Ref : other.Ref, Title = Title.Length > 0 ? Title : other.Title };

    public static bool IsResponse(JsonElement response) =>
        response.ValueKind == JsonValueKind.Object && response.TryGetProperty("answers", out var answers) && answers.ValueKind is JsonValueKind.Array or JsonValueKind.Null
        && (response.TryGetProperty("response_id", out _) || response.TryGetProperty("token", out _) || response.TryGetProperty("definition", out _));

    /// <summary>Whether all its texts and names can be read: JSON can spell half a character.</summary>
    public static bool IsReadable(JsonElement part)
    {
        try
        {
            return part.ValueKind switch
            {
                JsonValueKind.String => part.GetString() is not null,
                JsonValueKind.Array => part.EnumerateArray().All(IsReadable),
                JsonValueKind.Object => part.EnumerateObject().All(m => m.Name is not null && IsReadable(m.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A member as text; a response sent by itself calls its id a token.</summary>
    public static string Say(JsonElement response, string member) => Text(response, member) is { Length: > 0 } said ? said : member == "response_id" ? Text(response, "token") : "";

    public static IEnumerable<TypeformField> In(JsonElement response)
    {
        if (response.TryGetProperty("definition", out var definition) && definition.ValueKind == JsonValueKind.Object) foreach (var field in List(definition, "fields")) yield return Of(field);
        foreach (var answer in List(response, "answers"))
        {
            if (answer.TryGetProperty("field", out var field)) yield return Of(field);
        }

        foreach (var (name, _) in Hidden(response)) yield return new(HiddenPrefix + name, "", HiddenPrefix + name);
    }

    /// <summary>Each answer as text; several choices with the sign between that lists have.</summary>
    public static IEnumerable<(string Field, string Text)> Answers(JsonElement response)
    {
        foreach (var answer in List(response, "answers"))
        {
            if (!answer.TryGetProperty("field", out var field) || !answer.TryGetProperty(Text(answer, "type"), out var value)) continue;
            yield return (Text(field, "id"), value.ValueKind == JsonValueKind.Object ? Choices(value) : Scalar(value));
        }

        foreach (var (name, text) in Hidden(response)) yield return (HiddenPrefix + name, text);
    }

    // What came along with the link rather than from the respondent.
    private static IEnumerable<(string Name, string Text)> Hidden(JsonElement response) =>
        response.TryGetProperty("hidden", out var hidden) && hidden.ValueKind == JsonValueKind.Object ? hidden.EnumerateObject().Select(h => (h.Name, Scalar(h.Value))) : [];

    private static string Choices(JsonElement value)
    {
        IEnumerable<string> labels = List(value, "labels").Select(Scalar);
        return string.Join(JsonRows.ListSeparator, labels.Concat([Text(value, "label"), Text(value, "other")]).Where(t => t.Length > 0));
    }

    private static TypeformField Of(JsonElement field) => new(Text(field, "id"), Text(field, "ref"), Text(field, "title"));

    private static IEnumerable<JsonElement> List(JsonElement part, string member) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Text(JsonElement part, string member) => part.ValueKind == JsonValueKind.Object && part.TryGetProperty(member, out var value) ? Scalar(value) : "";

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}
