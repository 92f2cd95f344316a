using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Anonymity;

namespace Heed.Understand.Dashboards;

/// <summary>Puts a source's dashboard together from a handful of readings.</summary>
public sealed class ShowDashboard(OfferDashboard offers, GetReading getReading, LatestComments comments, FindWorkspace workspaces, TimeProvider time)
{
    public sealed record Input(string Source)
    {
        public string? Measure { get; init; }
        public string? Field { get; init; }
        public string? By { get; init; }
        public TimeBucket Every { get; init; } = TimeBucket.Month;
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public string? Where { get; init; }

        /// <summary>Only the score, its change and its trend are wanted.</summary>
        public bool AtAGlance { get; init; }
    }

    public async Task<Result<Dashboard>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if ((await offers.RunAsync(input.Source, actor, cancel)).Failed(out var problem, out var offer)) return problem;
        var source = offer.Source;
        if (MeasureChoices.Choose(source, offer.Choices, input.Measure, input.Field).Failed(out problem, out var choice)) return problem;

        var ask = new ReadingRequest
        {
            Measure = choice.Measure.Id,
            Sources = [source.Key],
            Field = choice.Field.Name,
            Where = input.Where,
            From = input.From,
            To = input.To,
        };
        var every = source.Mode == Mode.Identified ? input.Every : WholeMonths.Coarse(input.Every);
        if ((await getReading.RunAsync(ask, actor, cancel)).Failed(out problem, out var score)) return problem;
        if ((await getReading.RunAsync(ask with { Every = every }, actor, cancel)).Failed(out problem, out var trend)) return problem;
        var by = input.By ?? offer.DefaultColumn;
        Reading? breakdown = null;
        if (by is not null && !input.AtAGlance && (await getReading.RunAsync(ask with { By = [by], Compare = true }, actor, cancel)).Failed(out problem, out breakdown)) return problem;
        var before = await BeforeAsync(ask, score, actor, cancel);
        var latest = input.AtAGlance ? Result.Of<IReadOnlyList<Comment>>([]) : await comments.RunAsync(new(source, choice.Field.Name, input.Where, input.From, input.To), actor, cancel);
        if (latest.Failed(out problem)) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        return new Dashboard
        {
            Offer = offer,
            Measure = choice.Measure,
            Field = choice.Field,
            Score = score,
            Before = before,
            Change = Change(choice, score, before),
            Trend = trend,
            Every = every,
            UnfinishedKey = every.KeyOf(Day(time.GetUtcNow(), zone)),
            Changed = trend.Changes.GroupBy(c => every.KeyOf(Day(c.At, zone)), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal),
            Breakdown = breakdown,
            Distribution = score.Counted,
            Comments = latest.Value,
        };
    }

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private async Task<Reading?> BeforeAsync(ReadingRequest ask, Reading now, Actor actor, CancellationToken cancel)
    {
        // Where months are told as a whole, the time before is as many of them, so that none counts twice.
        if (now.From is not { } from || now.To is not { } to) return null;
        if (now.Floors is not null) return await ReadAsync(ask with { From = from.AddMonths(-(((to.Year - from.Year) * 12) + to.Month - from.Month + 1)), To = from.AddDays(-1) }, actor, cancel);
        var days = to.DayNumber - from.DayNumber + 1;
        if (from.DayNumber < days) return null;
        return await ReadAsync(ask with { From = from.AddDays(-days), To = from.AddDays(-1) }, actor, cancel);
    }

    private async Task<Reading?> ReadAsync(ReadingRequest ask, Actor actor, CancellationToken cancel) => await getReading.RunAsync(ask, actor, cancel) is { Ok: true } before ? before.Value : null;

    private static Difference? Change(MeasureChoice choice, Reading now, Reading? before) =>
        now.Counted is { } later && before?.Counted is { } earlier ? choice.Measure.Compare(later, earlier, new MeasureContext(choice.Field.Type)) : null;
}
