using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Heed.Understand.Boards;
using Heed.Understand.Boards.Editing;
using Heed.Web.Api;
using Microsoft.Net.Http.Headers;

namespace Heed.Web.Boards;

public static class BoardsApi
{
    /// <param name="Key">Its short name.</param>
    /// <param name="Title">What people call it.</param>
    /// <param name="Audience">The least role that sees it.</param>
    /// <param name="StartFor">The role whose start page it is; null where it is nobody's.</param>
    /// <param name="Version">Rises with every change.</param>
    /// <param name="ChangedAt">When it last changed.</param>
    public sealed record BoardListed(string Key, string Title, string Audience, string? StartFor, long Version, DateTimeOffset ChangedAt)
    {
        public static BoardListed Of(Board board) =>
            new(board.Key, board.Title, board.Audience.ToString().ToLowerInvariant(), board.StartFor?.ToString().ToLowerInvariant(), board.Version, board.ChangedAt);
    }

    public static async Task<IReadOnlyList<BoardListed>> List(Caller caller, ListBoards list, CancellationToken cancel) => [.. (await list.RunAsync(caller.Actor, cancel)).Select(BoardListed.Of)];

    public static async Task<IResult> Get(string key, HttpContext context, Caller caller, OpenBoard open, CancellationToken cancel)
    {
        if ((await open.RunAsync(key, caller.Actor, cancel)).Failed(out var problem, out var board)) return problem.ToResult();
        context.Response.GetTypedHeaders().ETag = Tag(board.Board);
        return TypedResults.Json<JsonNode>(BoardJson.Node(board.Definition));
    }

    /// <summary>Makes a board or writes it anew. With <c>If-Match</c>, only where nobody changed it since.</summary>
    public static async Task<IResult> Put(string key, HttpContext context, Caller caller, OpenBoard open, MakeBoard make, EditBoard edit, CancellationToken cancel)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        if (BoardJson.Read(await reader.ReadToEndAsync(cancel)).Failed(out var problem, out var definition)) return problem.ToResult();
        var known = (await open.RunAsync(key, caller.Actor, cancel)).Ok;
        var wanted = context.Request.GetTypedHeaders().IfMatch;
        long? version = wanted is [{ } tag, ..] && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (wanted.Count > 0 && (!known || (version is null && wanted[0].Tag != "*"))) return BoardsErrors.Edited(key).ToResult();
        var done = known ? await edit.RunAsync(new(key, version, new WriteBoard(definition)), caller.Actor, cancel) : await make.RunAsync(new(definition, key), caller.Actor, cancel);
        if (done.Failed(out problem, out var board)) return problem.ToResult();
        context.Response.GetTypedHeaders().ETag = Tag(board);
        return known ? TypedResults.Ok(BoardListed.Of(board)) : TypedResults.Created($"/api/v1/boards/{key}", BoardListed.Of(board));
    }

    private static EntityTagHeaderValue Tag(Board board) => new(string.Create(CultureInfo.InvariantCulture, $"\"{board.Version}\""));
}
