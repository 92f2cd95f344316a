using System.Globalization;
using Heed.Act.Recovery.Reviews;
using Heed.Act.Recovery.Risk;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Recovery;

/// <summary>Those who would recommend us thanked, those in the middle asked, everyone alike invited to review.</summary>
public static class PromoterPages
{
    public static async Task<IResult> List(string? who, string? page, Caller caller, ListPromoters list, CancellationToken cancel)
    {
        var band = who == "passive" ? ScoreBand.Passive : ScoreBand.Happy;
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and < 100_000 ? asked : 1;
        return Page.Of<PromotersPage>(new { Caller = caller, Band = band, Number = number, Found = await list.RunAsync(band, number, caller.Actor, cancel) });
    }

    public static async Task<IResult> Reviews(string? source, string? from, string? to, string? sent, Caller caller, InviteToReview invite, SourceCatalogue catalogue, TimeProvider time, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(caller.Local(time.GetUtcNow()).DateTime);
        var sources = await OfferAsync(caller, catalogue, cancel);
        var asked = new InviteToReview.Input(source ?? (sources.Count > 0 ? sources[0].Key : ""), RecoveryForm.Day(from) ?? today.AddDays(-30), RecoveryForm.Day(to) ?? today);
        return await PageAsync(asked, int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null, null, caller, invite, sources, cancel);
    }

    public static async Task<IResult> Invite(HttpRequest request, Caller caller, InviteToReview invite, SourceCatalogue catalogue, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        if (RecoveryForm.Day(form["from"]) is not { } from || RecoveryForm.Day(form["to"]) is not { } to) return ErrorPages.Of(Heed.Act.Recovery.RecoveryErrors.Invalid("from", "must be a day."), caller);
        var asked = new InviteToReview.Input(form["source"].ToString(), from, to);
        var sent = await invite.RunAsync(asked, caller.Actor, cancel);
        if (sent.Failed(out var problem, out var count)) return await PageAsync(asked, null, problem, caller, invite, await OfferAsync(caller, catalogue, cancel), cancel);
        return TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/recovery/reviews?source={Uri.EscapeDataString(asked.Source)}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&sent={count}"));
    }

    private static async Task<IResult> PageAsync(InviteToReview.Input asked, int? sent, Problem? problem, Caller caller, InviteToReview invite, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var audience = asked.Source.Length == 0 ? (Result<InviteToReview.Audience>?)null : await invite.PreviewAsync(asked, caller.Actor, cancel);
        Problem? refused = null;
        var found = audience is { } known && !known.Failed(out refused, out var some) ? some : null;
        return Page.Of<ReviewsPage>(new { Caller = caller, Asked = asked, Audience = found, Sources = sources, Sent = sent, Problem = problem ?? refused }, problem is null ? StatusCodes.Status200OK : ProblemResults.StatusOf(problem.Kind));
    }

    private static async Task<IReadOnlyList<Source>> OfferAsync(Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        [.. (await catalogue.AllAsync(caller.Workspace.Id, cancel)).Where(s => s.Mode == Mode.Identified && s.Fields.Exists(f => f.FieldType().IsScale))];
}
