using System.Globalization;
using System.Text;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Listen.Quotas;
using Heed.Listen.Responses;
using Heed.Listen.Responses.Saved;
using Heed.Listen.Surveys;
using Heed.Listen.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Heed.Web.SurveyPages;

/// <summary>Where respondents answer: no sign-in, no cookie, no script needed.</summary>
public static class SurveyPagesApi
{
    private const int LargestForm = 1_000_000;
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_receipt = TimeSpan.FromHours(1);

    public static void MapSurveyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageScript.Address, PageScript.Get);
        routes.MapGet("/s/{survey}", Show);
        routes.MapPost("/s/{survey}", Answer);
        routes.MapGet("/s/{survey}/continue/{token}", ContinuePages.Show);
    }

    private static async Task<IResult> Show(
        string survey, HttpContext context, FindPublishedSurvey find, FirstPages first, SignalReader log, Ticket ticket, TimeProvider time, CancellationToken cancel)
    {
        KeepNowhere(context.Response);
        var query = context.Request.Query;
        var found = await find.RunAsync(survey, cancel);
        var words = new SurveyWords(RespondentLanguage.Of(query["lang"], context.Request, found?.Definition));
        if (query.ContainsKey("thanks") && found is not null) return await ThanksAsync(context, found, words, log, ticket, cancel);
        if (Unanswerable(context, found, words, time) is { } message) return message;
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var visit = new SurveyVisit(found!, words, id)
        {
            Channel = ReadVisit.Short(query["c"]),
            Unit = ReadVisit.Short(query["u"]),
            Touchpoint = ReadVisit.Short(query["t"]),
            Today = Day(time),
            Started = found!.Definition.TimeLimit is null ? null : ticket.Write(Ticket.Start, id),
        };
        return Page(context, found, first.Write(visit));
    }

    private static async Task<IResult> Answer(
        string survey, HttpContext context, FindPublishedSurvey find, RecordResponse record, FindFullQuota quotas, TakeFiles files, KeepUploads keep, SaveAnswers save, FindSavedAnswers saved, Ticket ticket, TimeProvider time, CancellationToken cancel)
    {
        KeepNowhere(context.Response);
        var current = await find.RunAsync(survey, cancel);
        var form = await ReadFormAsync(context, current is not null && TakeFiles.MayBring(current) ? TakeFiles.LargestForm : LargestForm, cancel);
        _ = int.TryParse(form?["v"], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        var found = await find.VersionAsync(survey, version, cancel);
        var to = form?["to"].ToString() is { Length: > 0 } asked && found?.Definition.AllLanguages.Contains(asked, StringComparer.Ordinal) == true ? asked : null;
        var words = new SurveyWords(to ?? RespondentLanguage.Of(form?["lang"], context.Request, found?.Definition));
        if (Unanswerable(context, found, words, time) is { } message) return message;
        if (form is null || ReadVisit.From(form, found!, words) is not { } visit)
        {
            return Page(context, found, ShellHtml.Message(words, words["BrokenTitle"], words["Broken"], found), StatusCodes.Status400BadRequest);
        }

        visit = visit with { Today = Day(time) };
        if (IsOver(visit, ticket)) return Page(context, found, ShellHtml.Message(words, words["TimeUpTitle"], words.Format("TimeUp", found!.Definition.TimeLimit!), found), StatusCodes.Status410Gone);
        visit = await files.RunAsync(visit, form, cancel);
        if (to is not null) return Page(context, found, FormHtml.Write(visit with { Faults = [] }));
        if (form.ContainsKey("save") && SavedForm.MayBeMade(found!.Definition)) return await ContinuePages.SaveAsync(context, visit, save, cancel);
        var outcome = AnswerPage.Take(visit, form.ContainsKey("back"), [.. form["seen"].OfType<string>()]);
        var reached = outcome.Show ?? outcome.Finished!;
        if (await quotas.RunAsync(found!, reached.Walk, reached.Answers, cancel) is { } full) return QuotaFull(context, found!, full, words);
        if (outcome.Show is { } show) return Page(context, found, FormHtml.Write(show), show.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

        var finished = outcome.Finished!;
        if (keep.Run(found!, finished.Answers) is { Count: > 0 } lost) return Page(context, found, FormHtml.Write(Without(finished, lost)), StatusCodes.Status422UnprocessableEntity);
        var response = new RecordResponse.Input(finished.Id, finished.Answers) { Language = words.Language, Channel = finished.Channel, Unit = finished.Unit, Touchpoint = finished.Touchpoint };
        var stored = await record.RunAsync(found!, response, cancel);
        if (!stored.Failed(out var problem))
        {
            if (found!.Definition.Resume) await saved.ForgetAsync(found, finished.Id);
            return TypedResults.Redirect($"/s/{found!.Address}?thanks=1&lang={Uri.EscapeDataString(words.Language)}&r={Uri.EscapeDataString(ticket.Write(Ticket.Receipt, finished.Id))}", permanent: false, preserveMethod: false);
        }

        if (QuotasErrors.FullOf(problem, found!.Definition) is { } late) return QuotaFull(context, found, late, words);
        if (problem.Kind == ProblemKind.Unavailable) context.Response.Headers.RetryAfter = "5";
        // The answers stay on the page, with the same id: sending again stores them once.
        var status = problem.Kind == ProblemKind.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
        return Page(context, found, FormHtml.Write(finished with { Failure = words["NotStored"] }), status);
    }

    internal static ContentHttpResult? Unanswerable(HttpContext context, PublishedSurvey? survey, SurveyWords words, TimeProvider time)
    {
        if (survey is null) return Page(context, null, ShellHtml.Message(words, words["UnknownTitle"], words["Unknown"]), StatusCodes.Status404NotFound);
        if (survey.TakesAnswers(time.GetUtcNow())) return null;
        if (survey.State == SurveyState.Published && survey.Definition.Opens is { } opens && time.GetUtcNow() < opens)
        {
            return Page(context, survey, ShellHtml.Message(words, words["NotYetTitle"], words.Format("NotYet", words.Moment(opens)), survey), StatusCodes.Status403Forbidden);
        }

        var own = survey.Definition.Closed?.GetValueOrDefault(words.Language);
        return Page(context, survey, ShellHtml.Message(words, words["ClosedTitle"], own ?? words["Closed"], survey), StatusCodes.Status410Gone);
    }

    private static IResult QuotaFull(HttpContext context, PublishedSurvey survey, Quota quota, SurveyWords words)
    {
        var own = quota.Text?.GetValueOrDefault(words.Language) ?? quota.Text?.GetValueOrDefault(survey.Definition.DefaultLanguage);
        return Page(context, survey, ShellHtml.Message(words, words["QuotaFullTitle"], own ?? words["QuotaFull"], survey), StatusCodes.Status409Conflict);
    }

    internal static DateOnly Day(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    // A little longer than told, for the way there and back.
    private static bool IsOver(SurveyVisit visit, Ticket ticket) =>
        visit.Survey.Definition.TimeLimit is { } minutes
        && (ticket.Read(Ticket.Start, visit.Started) is not { } started || started.Id != visit.Id || started.Age > TimeSpan.FromMinutes(minutes) + s_grace);

    /// <summary>The page of the first answer whose file is gone, to hand it in again.</summary>
    private static SurveyVisit Without(SurveyVisit visit, IReadOnlyList<AnswerFault> lost)
    {
        var texts = visit.Answers.Texts.Where(t => lost.All(f => f.Field != t.Key)).ToDictionary(StringComparer.Ordinal);
        var page = visit.Walk.Way(visit.Answers).First(p => visit.Survey.Definition.Pages[p].Questions.Contains(lost[0].Question));
        return visit with { Page = page, Answers = visit.Answers with { Texts = texts }, Faults = lost };
    }

    private static async Task<IResult> ThanksAsync(HttpContext context, PublishedSurvey survey, SurveyWords words, SignalReader log, Ticket ticket, CancellationToken cancel)
    {
        // The address may stay in a browser that others use after.
        var id = ticket.Read(Ticket.Receipt, context.Request.Query["r"]) is { } read && read.Age < s_receipt ? read.Id : (Guid?)null;
        var signal = id is null ? null : (await log.FindAsync(survey.Workspace, id.Value, cancel))?.Signal;
        if (signal?.Source != survey.Key) signal = null;
        return Page(context, survey, ThanksHtml.Write(survey, words, signal?.Id, signal is null ? Answers.None : new(signal.Values, signal.Texts)));
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context, long largest, CancellationToken cancel)
    {
        var request = context.Request;
        if (!request.HasFormContentType || request.ContentLength > largest) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = largest;
        try
        {
            return await request.ReadFormAsync(new FormOptions { BufferBodyLengthLimit = largest, MultipartBodyLengthLimit = largest, ValueLengthLimit = LargestForm, ValueCountLimit = 4_000 }, cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    // Each page carries one respondent's id and answers: sent to a second one, the second response would be taken for the first come again.
    internal static void KeepNowhere(HttpResponse response) => response.Headers.CacheControl = "no-store";

    internal static ContentHttpResult Page(HttpContext context, PublishedSurvey? survey, string html, int status = StatusCodes.Status200OK)
    {
        if (survey is not null) context.Response.Headers.ContentSecurityPolicy = ThemeStyle.Of(survey).Policy;
        return TypedResults.Text(html, "text/html", Encoding.UTF8, status);
    }
}
