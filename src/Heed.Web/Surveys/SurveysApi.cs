using System.Text;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Heed.Web.Api;

namespace Heed.Web.Surveys;

public static class SurveysApi
{
    /// <param name="Key">Its short name.</param>
    /// <param name="Title">In its default language.</param>
    /// <param name="State">draft, published or closed.</param>
    /// <param name="Version">The version being answered; 0 before the first.</param>
    /// <param name="Address">Where it is answered.</param>
    public sealed record SurveyView(string Key, string Title, string State, int Version, string Address)
    {
        public static SurveyView Of(Survey survey) => new(survey.Key, survey.Title, survey.State.ToString().ToLowerInvariant(), survey.Published, $"/s/{survey.Address}");
    }

    public static async Task<IReadOnlyList<SurveyView>> List(Caller caller, ListSurveys list, CancellationToken cancel) =>
        [.. (await list.RunAsync(caller.Actor, cancel)).Select(SurveyView.Of)];

    /// <summary>Keeps the body as the draft of the survey <paramref name="key"/>.</summary>
    public static async Task<IResult> Save(string? key, HttpRequest request, Caller caller, SaveSurvey save, CancellationToken cancel)
    {
        if (key is null) return ApiErrors.Parameter("key", "must be given: the survey's short name.").ToResult();
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var saved = await save.RunAsync(new(key, await reader.ReadToEndAsync(cancel)), caller.Actor, cancel);
        return saved.Failed(out var problem, out var survey) ? problem.ToResult() : TypedResults.Ok(SurveyView.Of(survey));
    }

    public static async Task<IResult> Publish(string id, Caller caller, PublishSurvey publish, CancellationToken cancel)
    {
        var published = await publish.RunAsync(id, caller.Actor, cancel);
        return published.Failed(out var problem, out var survey) ? problem.ToResult() : TypedResults.Ok(SurveyView.Of(survey));
    }

    /// <summary>A finished response: <c>{id, language, channel, unit, touchpoint, customer, answers: {question: value}}</c>.</summary>
    public static async Task<IResult> Respond(
        string id, HttpRequest request, Caller caller, ListSurveys list, FindPublishedSurvey find, RecordResponse record, KeepUploads keep, TimeProvider time, CancellationToken cancel)
    {
        if (await list.FindAsync(id, caller.Actor, cancel) is not { } survey) return SurveysErrors.Unknown(id).ToResult();
        if (await find.RunAsync(survey.Address, cancel) is not { } published) return SurveysErrors.NotPublished(id).ToResult();
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancel);
            if (ResponseJson.Read(document.RootElement, published, time.GetUtcNow()).Failed(out var problem, out var input)) return problem.ToResult();
            if (keep.Run(published, input.Answers) is { Count: > 0 } faults) return SignalsErrors.Invalid([.. faults.Select(f => new ProblemPlace($"answers.{f.Field}", f.Message))]).ToResult();
            var stored = await record.RunAsync(published, input, cancel);
            if (stored.Failed(out problem, out var added)) return problem.ToResult();
            return added ? TypedResults.Created($"/api/v1/signals/{input.Id}", new { id = input.Id, added }) : TypedResults.Ok(new { id = input.Id, added });
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson($"line {malformed.LineNumber + 1}", malformed.Message).ToResult();
        }
    }
}
