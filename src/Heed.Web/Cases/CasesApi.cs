using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Queue;
using Heed.Base.Results;
using Heed.Web.Api;

namespace Heed.Web.Cases;

public static class CasesApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task<IResult> List(
        string? state, string? priority, string? owner, string? unit, string? customer, string? matter, string? cursor, string? limit, Caller caller, ListCases list, CancellationToken cancel)
    {
        int? after = null;
        if (!string.IsNullOrEmpty(cursor))
        {
            if (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
            after = number;
        }

        var most = 50;
        if (limit is { Length: > 0 } && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= ListCases.Most)) return ApiErrors.Parameter("limit", $"must be a whole number from 1 to {ListCases.Most}.").ToResult();
        if (!Read<CaseState>(state, out var inState)) return ApiErrors.Parameter("state", "must be new, working, waiting or closed.").ToResult();
        if (!Read<CasePriority>(priority, out var ranked)) return ApiErrors.Parameter("priority", "must be low, normal, high or urgent.").ToResult();
        var filter = new CaseFilter { State = inState, Priority = ranked, Owner = owner, Unit = unit, Customer = customer, Matter = matter };
        var (cases, next, scope) = await list.NewestAsync(filter, after, most, caller.Actor, cancel);
        return TypedResults.Ok(new CasesView([.. cases.Select(c => CaseView.Of(c, scope.Texts))], next?.ToString(CultureInfo.InvariantCulture)));
    }

    public static async Task<IResult> Get(string number, Caller caller, ShowCase show, CancellationToken cancel)
    {
        var shown = await show.RunAsync(CasePages.NumberOf(number), caller.Actor, cancel);
        return shown.Failed(out var problem, out var its)
            ? problem.ToResult()
            : TypedResults.Ok(CaseView.Of(its.Case, its.Scope.Texts) with { Signals = [.. its.Signals.Select(s => s.Signal.Id)], Entries = [.. its.Entries.Select(e => EntryView.Of(e, its.Scope.Texts))] });
    }

    public static async Task<IResult> Open(HttpRequest request, Caller caller, OpenCase open, CancellationToken cancel)
    {
        if ((await BodyAsync<OpenCaseBody>(request, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        var input = new OpenCase.Input(body.Title ?? "")
        {
            Summary = body.Summary ?? "",
            Matter = body.Matter,
            Customer = body.Customer,
            Unit = body.Unit,
            Priority = body.Priority ?? CasePriority.Normal,
            Hours = body.Hours,
            Owner = body.Owner,
            Signal = body.Signal,
            Once = body.Id,
        };
        var opened = await open.RunAsync(input, caller.Actor, cancel);
        return opened.Failed(out problem, out var its) ? problem.ToResult() : TypedResults.Created($"/api/v1/cases/{its.Number}", CaseView.Of(its, texts: true));
    }

    public static async Task<IResult> Change(string number, HttpRequest request, Caller caller, ChangeCase change, ShowCase show, CancellationToken cancel)
    {
        if ((await BodyAsync<ChangeCaseBody>(request, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (Changes(body).Failed(out problem, out var changes)) return problem.ToResult();
        var changed = await change.RunAsync(new(CasePages.NumberOf(number), changes, body.Version, body.Id), caller.Actor, cancel);
        return changed.Failed(out problem) ? problem.ToResult() : await Get(number, caller, show, cancel);
    }

    /// <summary>All that a body asks for, as one change: either all of it is done or nothing.</summary>
    private static Result<CaseChange> Changes(ChangeCaseBody body)
    {
        List<CaseChange> changes = [];
        if (body.State is not (null or CaseState.Closed) && body.Why is not null) changes.Add(new ReopenCase(body.Why));
        if (body.Unit is { } unit) changes.Add(new RouteCase(unit));
        if (body.Owner is { } owner) changes.Add(owner switch { "" => new AssignCase(null), OpenCase.ByLoad => new AssignCase(null, ByLoad: true), _ => new AssignCase(owner) });
        if (body.Priority is { } priority) changes.Add(new RankCase(priority));
        if (body.Hours is { } hours) changes.Add(new AllowTime(hours));
        if (body.Summary is { } summary) changes.Add(new RewriteSummary(summary));
        if (body.Note is { } note) changes.Add(new AddNote(note));
        if (body.State is CaseState.Closed) changes.Add(new CloseCase(body.Cause ?? "", body.Action ?? ""));
        else if (body.State is { } state && body.Why is null) changes.Add(new MoveCase(state));
        return changes.Count switch { 0 => CasesErrors.Invalid("body", "names nothing to change."), 1 => changes[0], _ => new SeveralChanges(changes) };
    }

    private static bool Read<T>(string? text, out T? value) where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!Enum.TryParse<T>(text, ignoreCase: true, out var read) || !Enum.IsDefined(read)) return false;
        value = read;
        return true;
    }

    private static async Task<Result<T>> BodyAsync<T>(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed);
        }
    }
}
