using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Base.Results;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Running;

namespace Heed.Web.Alerts;

public static class AlertsApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static async Task<IResult> List(
        string? state, string? kind, string? severity, string? source, string? unit, string? cursor, string? limit, Caller caller, ListAlerts list, LookAtAlerts look, PublicAddress address, CancellationToken cancel)
    {
        if (!Known<AlertState>(state, out var wanted)) return Unknown<AlertState>("state");
        if (!Known<AlertKind>(kind, out var of)) return Unknown<AlertKind>("kind");
        if (!Known<AlertSeverity>(severity, out var least)) return Unknown<AlertSeverity>("severity");
        if (!Number(cursor, 0, out var after) || after < 0) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
        if (!Number(limit, 50, out var most) || most is < 1 or > ListAlerts.Most) return ApiErrors.Parameter("limit", $"must be a whole number from 1 to {ListAlerts.Most}.").ToResult();
        var (alerts, next) = await list.NewestAsync(new() { State = wanted, Kind = of, Least = least, Source = source, Unit = unit }, after, most, caller.Actor, cancel);
        using var english = Speaking.In("en");
        var names = await look.RunAsync(caller, cancel);
        return TypedResults.Ok(new AlertsView([.. alerts.Select(a => AlertView.Of(a, names, address))], next?.ToString(CultureInfo.InvariantCulture)));
    }

    public static async Task<IResult> Get(Guid id, Caller caller, ListAlerts list, LookAtAlerts look, PublicAddress address, CancellationToken cancel)
    {
        if ((await list.FindAsync(id, caller.Actor, cancel)).Failed(out var problem, out var alert)) return problem.ToResult();
        using var english = Speaking.In("en");
        return TypedResults.Ok(AlertView.Of(alert, await look.RunAsync(caller, cancel), address));
    }

    public static async Task<IResult> Change(Guid id, HttpRequest request, Caller caller, SettleAlert settle, ListAlerts list, LookAtAlerts look, PublicAddress address, CancellationToken cancel)
    {
        ChangeAlertBody? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<ChangeAlertBody>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }

        var changed = body.State switch
        {
            AlertState.Settled => await settle.RunAsync(new(id, body.Note), caller.Actor, cancel),
            AlertState.Open => await settle.ReopenAsync(id, caller.Actor, cancel),
            _ => Problem.Invalid("bad-alert", "state must be settled or open.", new ProblemPlace("state", "must be settled or open.")),
        };
        return changed.Failed(out var problem) ? problem.ToResult() : await Get(id, caller, list, look, address, cancel);
    }

    private static bool Known<T>(string? text, out T? value) where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (int.TryParse(text, out _) || !Enum.TryParse<T>(text, ignoreCase: true, out var read)) return false;
        value = read;
        return true;
    }

    private static IResult Unknown<T>(string name) where T : struct, Enum => ApiErrors.Parameter(name, $"must be one of {string.Join(", ", Enum.GetValues<T>().Select(AlertView.Word))}.").ToResult();

    private static bool Number(string? text, int otherwise, out int value)
    {
        value = otherwise;
        return string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
