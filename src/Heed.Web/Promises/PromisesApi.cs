using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Lists;
using Heed.Base.Results;
using Heed.Web.Api;

namespace Heed.Web.Promises;

public static class PromisesApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task<IResult> List(
        string? state, string? promiser, string? deliverer, string? customer, string? @case, string? cursor, string? limit, Caller caller, ListPromises list, CancellationToken cancel)
    {
        if (!Number(cursor, out var after)) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
        if (!Number(@case, out var inCase)) return ApiErrors.Parameter("case", "must be a case's number.").ToResult();
        if (!Number(limit, out var most) || most is < 1 or > ListPromises.Most) return ApiErrors.Parameter("limit", $"must be a whole number from 1 to {ListPromises.Most}.").ToResult();
        PromiseState? wanted = null;
        if (!string.IsNullOrEmpty(state))
        {
            if (int.TryParse(state, out _) || !Enum.TryParse<PromiseState>(state, ignoreCase: true, out var read)) return ApiErrors.Parameter("state", $"must be one of {string.Join(", ", Enum.GetValues<PromiseState>().Select(PromiseView.Word))}.").ToResult();
            wanted = read;
        }

        var filter = new PromiseFilter { State = wanted, Promiser = promiser, Deliverer = deliverer, Customer = customer, Case = inCase };
        var (promises, next, scope) = await list.NewestAsync(filter, after, most ?? 50, caller.Actor, cancel);
        return TypedResults.Ok(new PromisesView([.. promises.Select(p => PromiseView.Of(p, scope.Texts))], next?.ToString(CultureInfo.InvariantCulture)));
    }

    public static async Task<IResult> Get(string number, Caller caller, ShowPromise show, CancellationToken cancel) =>
        (await show.RunAsync(PromisePages.NumberOf(number), caller.Actor, cancel)).Failed(out var problem, out var shown) ? problem.ToResult() : TypedResults.Ok(PromiseView.Of(shown));

    public static async Task<IResult> Make(HttpRequest request, Caller caller, MakePromise make, CancellationToken cancel)
    {
        if ((await BodyAsync<MakePromiseBody>(request, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (body.By is not { } due) return PromisesErrors.Invalid("due", "must say by when: due, day or days.").ToResult();
        var made = await make.RunAsync(
            new(body.What, due)
            {
                Customer = body.Customer,
                Whom = body.Whom,
                Deliverer = body.Deliverer,
                Promiser = body.Promiser,
                Channel = body.Channel ?? ContactChannel.Phone,
                Case = body.Case,
                Signal = body.Signal,
                Once = body.Id,
            },
            caller.Actor,
            cancel);
        return made.Failed(out problem, out var its) ? problem.ToResult() : TypedResults.Created($"/api/v1/promises/{its.Number}", PromiseView.Of(its, texts: true));
    }

    public static async Task<IResult> Change(string number, HttpRequest request, Caller caller, ChangePromise change, ShowPromise show, CancellationToken cancel)
    {
        if ((await BodyAsync<ChangePromiseBody>(request, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (ChangeOf(body).Failed(out problem, out var wanted)) return problem.ToResult();
        var changed = await change.RunAsync(new(PromisePages.NumberOf(number), wanted, body.Version, body.Id), caller.Actor, cancel);
        return changed.Failed(out problem) ? problem.ToResult() : await Get(number, caller, show, cancel);
    }

    private static Result<PromiseChange> ChangeOf(ChangePromiseBody body) => body.Do switch
    {
        PromiseAct.Answer => body.Answer is { } answer ? new AnswerPromise(answer, body.By, body.Note) : PromisesErrors.Invalid("answer", "must be yes, no or date."),
        PromiseAct.Move when body.By is null => PromisesErrors.Invalid("due", "must say by when: due, day or days."),
        PromiseAct.Move => body.Channel is { } told ? new AgreeDate(body.By, told, body.Note) : PromisesErrors.Invalid("channel", "must say how the customer was told."),
        PromiseAct.Keep => new KeepPromise(body.Note, body.Signal, body.At),
        PromiseAct.Withdraw => body.Channel is { } how ? new WithdrawPromise(body.Consent, how, body.At, body.Note) : PromisesErrors.Invalid("channel", "must say how they consented."),
        PromiseAct.Hand => new HandPromise(body.Deliverer is MakePromise.Myself or "" ? null : body.Deliverer),
        PromiseAct.Note => new AddPromiseNote(body.Note),
        _ => PromisesErrors.Invalid("do", "must be answer, move, keep, withdraw, hand or note."),
    };

    private static bool Number(string? text, out int? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        value = number;
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
