using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Reports;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards;

/// <summary>Reads and writes board JSON. What it does not know it refuses, naming the place, rather than lose it; what says nothing new it leaves out.</summary>
public static class BoardJson
{
    public const int Longest = 200_000;
    private const string Tiles = "tiles";
    private const string Kind = "kind";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNothings } },
    };

    private static readonly JsonDocumentOptions s_document = new() { AllowDuplicateProperties = false };

    public static Result<BoardDefinition> Read(string json)
    {
        if (json.Length > Longest) return BoardsErrors.Invalid([new("", $"A board has at most {Longest} characters; this has {json.Length}.")]);
        if (!SourceRules.IsWellFormed(json)) return BoardsErrors.Invalid([new("", "must be well-formed Unicode.")]);
        try
        {
            return JsonNode.Parse(json, documentOptions: s_document) is JsonObject board ? Read(board) : BoardsErrors.Invalid([new("", "A board is a JSON object.")]);
        }
        catch (JsonException malformed)
        {
            return BoardsErrors.Invalid([malformed.LineNumber is { } line ? new($"line {line + 1}", $"position {malformed.BytePositionInLine + 1}: here it stops being JSON.") : new("", "names a member twice.")]);
        }
    }

    /// <summary>Reads one tile, its kind among its members.</summary>
    /// <param name="node">The tile.</param>
    /// <param name="path">Where it stands, for what is wrong with it.</param>
    public static Result<Tile> ReadTile(JsonNode? node, string path)
    {
        if (node is not JsonObject tile) return BoardsErrors.Invalid([new(path, "must be an object.")]);
        if (TileKinds.Find(Word(tile, Kind)) is not { } kind) return BoardsErrors.Invalid([new($"{path}.{Kind}", $"must be one of {string.Join(", ", TileKinds.All.Select(k => k.Name))}.")]);
        var members = tile.DeepClone().AsObject();
        members.Remove(Kind);
        return Read(members, kind.Tile, path).Failed(out var problem, out var read) ? problem : (Tile)read;
    }

    public static string Write(BoardDefinition board) => Node(board).ToJsonString(s_options);

    public static JsonObject Node(BoardDefinition board)
    {
        var node = JsonSerializer.SerializeToNode(board with { Tiles = [] }, s_options)!.AsObject();
        node[Tiles] = new JsonArray([.. board.Tiles.Select(Node)]);
        return node;
    }

    internal static string Text(Tile tile) => Node(tile).ToJsonString(s_options);

    public static JsonObject Node(Tile tile)
    {
        JsonObject node = new() { ["id"] = tile.Id, [Kind] = TileKinds.Of(tile).Name };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(tile, tile.GetType(), s_options)!.AsObject()) node[name] = value?.DeepClone();
        return node;
    }

    private static Result<BoardDefinition> Read(JsonObject board)
    {
        List<ProblemPlace> places = [];
        List<Tile> tiles = [];
        if (board[Tiles] is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (ReadTile(list[i], $"{Tiles}[{i}]").Failed(out var wrong, out var tile)) places.AddRange(wrong.Places);
                else tiles.Add(tile);
            }
        }
        else if (board.ContainsKey(Tiles))
        {
            places.Add(new(Tiles, "must be a list."));
        }

        var members = board.DeepClone().AsObject();
        members.Remove(Tiles);
        if (Read(members, typeof(BoardDefinition), "").Failed(out var problem, out var read)) places.AddRange(problem.Places);
        return places.Count > 0 ? BoardsErrors.Invalid(places, Title) : (BoardDefinition)read! with { Tiles = tiles };

        string? Title(int i) => board[Tiles] is JsonArray all && all[i] is JsonObject tile ? Word(tile, "title") ?? Word(tile, "id") ?? Word(tile, Kind) : null;
    }

    private static string? Word(JsonObject tile, string name) => tile[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static Result<object> Read(JsonObject members, Type type, string path)
    {
        try
        {
            return members.Deserialize(type, s_options)!;
        }
        catch (JsonException malformed)
        {
            var inner = malformed.Path is { Length: > 2 } place ? place[2..] : "";
            return BoardsErrors.Invalid([new(path.Length > 0 && inner.Length > 0 ? $"{path}.{inner}" : path + inner, Explain(malformed.Message))]);
        }
    }

    // The framework's words name its own types; people get the rule.
    private static Phrase Explain(string message)
    {
        const string unknown = "The JSON property '";
        if (message.StartsWith(unknown, StringComparison.Ordinal)) return $"\"{message[unknown.Length..message.IndexOf('\'', unknown.Length)]}\" is not a member of this part.";
        if (message.Contains(" null", StringComparison.Ordinal)) return "must not be null.";
        return message switch
        {
            _ when message.Contains("TileWidth", StringComparison.Ordinal) => Choices<TileWidth>(),
            _ when message.Contains(nameof(Base.Workspaces.Role), StringComparison.Ordinal) => Choices<Base.Workspaces.Role>(),
            _ when message.Contains("System.String", StringComparison.Ordinal) => (Phrase)"must be text.",
            _ when message.Contains("System.Boolean", StringComparison.Ordinal) => "must be true or false.",
            _ when message.Contains("System.Double", StringComparison.Ordinal) || message.Contains("System.Int32", StringComparison.Ordinal) => "must be a number.",
            _ when message.Contains("IReadOnlyList", StringComparison.Ordinal) => "must be a list.",
            _ => "is of another kind than belongs here.",
        };
    }

    private static Phrase Choices<T>() where T : struct, Enum => $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.";

    private static void LeaveOutNothings(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) => value switch
            {
                null or false => false,
                string => true,
                System.Collections.IEnumerable list => list.GetEnumerator().MoveNext(),
                _ => true,
            };
        }
    }
}
