using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Lists;
using Heed.Base.Results;
using Heed.Web.Api;

namespace Heed.Web.Complaints;

public static class ComplaintsApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

    public static async Task<IResult> List(
        string? state, string? category, string? regime, string? regulated, string? outcome, string? customer, string? unit, string? from, string? to, string? cursor, string? limit, Caller caller, ListComplaints list, CancellationToken cancel)
    {
        if (state is not (null or "" or "open" or "overdue" or "ended")) return ApiErrors.Parameter("state", "must be open, overdue or ended.").ToResult();
        if (regulated is not (null or "" or "true" or "false")) return ApiErrors.Parameter("regulated", "must be true or false.").ToResult();
        if (!string.IsNullOrEmpty(outcome) && (int.TryParse(outcome, out _) || ComplaintForm.Outcome(outcome) is null)) return ApiErrors.Parameter("outcome", $"must be one of {string.Join(", ", Enum.GetValues<ComplaintOutcome>().Select(ComplaintView.Word))}.").ToResult();
        if (!Day(from, out var first)) return ApiErrors.Parameter("from", "must be a day such as 2026-01-31.").ToResult();
        if (!Day(to, out var last)) return ApiErrors.Parameter("to", "must be a day such as 2026-01-31.").ToResult();
        if (!string.IsNullOrEmpty(cursor) && Complaint.ReadNumber(cursor) == (0, 0)) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
        var most = 50;
        if (!string.IsNullOrEmpty(limit) && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > ListComplaints.Most)) return ApiErrors.Parameter("limit", $"must be a whole number from 1 to {ListComplaints.Most}.").ToResult();
        var filter = new ComplaintFilter
        {
            Tab = state switch { "open" => ComplaintTab.Open, "overdue" => ComplaintTab.Overdue, "ended" => ComplaintTab.Ended, _ => ComplaintTab.All },
            Category = category,
            Regime = regime,
            Regulated = regulated switch { "true" => true, "false" => false, _ => null },
            Outcome = ComplaintForm.Outcome(outcome),
            Customer = customer,
            Unit = unit,
            From = first is { } f ? Start(f, caller) : null,
            Until = last is { } l ? Start(l.AddDays(1), caller) : null,
        };
        var (complaints, next, scope) = await list.NewestAsync(filter, string.IsNullOrEmpty(cursor) ? null : cursor, most, caller.Actor, cancel);
        return TypedResults.Ok(new ComplaintsView([.. complaints.Select(c => ComplaintView.Of(c, scope.Texts))], next));
    }

    public static async Task<IResult> Get(string number, Caller caller, ShowComplaint show, CancellationToken cancel) =>
        (await show.RunAsync(number, caller.Actor, cancel)).Failed(out var problem, out var shown) ? problem.ToResult() : TypedResults.Ok(ComplaintView.Of(shown));

    public static async Task<IResult> Enter(HttpRequest request, Caller caller, EnterComplaint enter, CancellationToken cancel)
    {
        if ((await BodyAsync(request, cancel)).Failed(out var problem, out var body)) return problem.ToResult();
        if (body.Claim is <= 0 or > 1_000_000_000) return ComplaintsErrors.BadAmount("claim").ToResult();
        var entered = await enter.RunAsync(
            new(body.Words)
            {
                Customer = body.Customer,
                Whom = body.Whom,
                Email = body.Email,
                Category = body.Category,
                Product = body.Product,
                ClaimCents = body.Claim is { } claim ? (long)Math.Round(claim * 100) : null,
                Channel = body.Channel,
                Regulated = body.Regulated,
                Regime = body.Regime,
                Language = body.Language,
                Unit = body.Unit,
                ReceivedAt = body.ReceivedAt,
                Once = body.Id,
            },
            caller.Actor,
            cancel);
        return entered.Failed(out problem, out var its) ? problem.ToResult() : TypedResults.Created($"/api/v1/complaints/{its.Number}", ComplaintView.Of(its, texts: true));
    }

    private static bool Day(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return read.Year is > 1900 and < 9999;
    }

    private static DateTimeOffset Start(DateOnly day, Caller caller)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(wall, caller.Workspace.Zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    private static async Task<Result<EnterComplaintBody>> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<EnterComplaintBody>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed);
        }
    }
}
