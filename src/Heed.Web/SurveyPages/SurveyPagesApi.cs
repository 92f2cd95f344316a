using System.Globalization;
using System.Text;
using Heed.Base.Results;
using Heed.Listen.Quotas;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Heed.Web.SurveyPages;

/// <summary>Where respondents answer: no sign-in, no cookie, no script needed.</summary>
public static class SurveyPagesApi
{
    private const int LargestForm = 1_000_000;

    public static void MapSurveyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{survey}", Show);
        routes.MapPost("/s/{survey}", Answer);
    }

    private static async Task<IResult> Show(string survey, HttpContext context, FindPublishedSurvey find, FirstPages first, TimeProvider time, CancellationToken cancel)
    {
        KeepNowhere(context.Response);
        var query = context.Request.Query;
        var found = await find.RunAsync(survey, cancel);
        var words = new SurveyWords(RespondentLanguage.Of(query["lang"], context.Request, found?.Definition));
        if (Unanswerable(found, words) is { } message) return message;
        if (query.ContainsKey("thanks")) return Thanks(found!, words);
        var visit = new SurveyVisit(found!, words, Guid.CreateVersion7(time.GetUtcNow()))
        {
            Channel = ReadVisit.Short(query["c"]),
            Unit = ReadVisit.Short(query["u"]),
            Touchpoint = ReadVisit.Short(query["t"]),
        };
        return Page(first.Write(visit));
    }

    private static async Task<IResult> Answer(string survey, HttpContext context, FindPublishedSurvey find, RecordResponse record, FindFullQuota quotas, CancellationToken cancel)
    {
        KeepNowhere(context.Response);
        var form = await ReadFormAsync(context.Request, cancel);
        _ = int.TryParse(form?["v"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var found = await find.VersionAsync(survey, version, cancel);
        var words = new SurveyWords(RespondentLanguage.Of(form?["lang"], context.Request, found?.Definition));
        if (Unanswerable(found, words) is { } message) return message;
        if (form is null || ReadVisit.From(form, found!, words) is not { } visit)
        {
            return Page(ShellHtml.Message(words, words["BrokenTitle"], words["Broken"]), StatusCodes.Status400BadRequest);
        }

        var outcome = AnswerPage.Take(visit, form.ContainsKey("back"), [.. form["seen"].OfType<string>()]);
        if (await quotas.RunAsync(found!, (outcome.Show ?? outcome.Finished!).Walk, (outcome.Show ?? outcome.Finished!).Answers, cancel) is { } full) return QuotaFull(found!, full, words);
        if (outcome.Show is { } show) return Page(FormHtml.Write(show), show.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

        var finished = outcome.Finished!;
        var response = new RecordResponse.Input(finished.Id, finished.Answers) { Language = words.Language, Channel = finished.Channel, Unit = finished.Unit, Touchpoint = finished.Touchpoint };
        var stored = await record.RunAsync(found!, response, cancel);
        if (!stored.Failed(out var problem)) return TypedResults.Redirect($"/s/{found!.Address}?thanks=1&lang={Uri.EscapeDataString(words.Language)}", permanent: false, preserveMethod: false);
        if (QuotasErrors.FullOf(problem, found!.Definition) is { } late) return QuotaFull(found, late, words);
        if (problem.Kind == ProblemKind.Unavailable) context.Response.Headers.RetryAfter = "5";
        // The answers stay on the page, with the same id: sending again stores them once.
        var status = problem.Kind == ProblemKind.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
        return Page(FormHtml.Write(finished with { Failure = words["NotStored"] }), status);
    }

    private static ContentHttpResult? Unanswerable(PublishedSurvey? survey, SurveyWords words) => survey switch
    {
        null => Page(ShellHtml.Message(words, words["UnknownTitle"], words["Unknown"]), StatusCodes.Status404NotFound),
        { State: SurveyState.Closed } => Page(ShellHtml.Message(words, words["ClosedTitle"], words["Closed"]), StatusCodes.Status410Gone),
        _ => null,
    };

    private static ContentHttpResult QuotaFull(PublishedSurvey survey, Quota quota, SurveyWords words) =>
        Page(ShellHtml.Message(words, words["QuotaFullTitle"], quota.Text?.GetValueOrDefault(words.Language) ?? quota.Text?.GetValueOrDefault(survey.Definition.DefaultLanguage) ?? words["QuotaFull"]), StatusCodes.Status409Conflict);

    private static ContentHttpResult Thanks(PublishedSurvey survey, SurveyWords words)
    {
        var own = survey.Definition.Thanks?.GetValueOrDefault(words.Language);
        return Page(ShellHtml.Message(words, words["ThanksTitle"], own ?? words["Thanks"], done: true));
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType || request.ContentLength > LargestForm) return null;
        try
        {
            return await request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { BufferBodyLengthLimit = LargestForm, ValueLengthLimit = LargestForm, ValueCountLimit = 4_000 }, cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    // Each page carries one respondent's id and answers: sent to a second one, the second response would be taken for the first come again.
    private static void KeepNowhere(HttpResponse response) => response.Headers.CacheControl = "no-store";

    private static ContentHttpResult Page(string html, int status = StatusCodes.Status200OK) => TypedResults.Text(html, "text/html", Encoding.UTF8, status);
}
