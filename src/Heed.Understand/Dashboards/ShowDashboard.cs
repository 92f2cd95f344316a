using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Anonymity;
using Heed.Readings.Own;

namespace Heed.Understand.Dashboards;

/// <summary>Puts a source's dashboard together from a handful of readings.</summary>
public sealed class ShowDashboard(OfferDashboard offers, FindMeasure measures, GetReading getReading, LatestComments comments, FindWorkspace workspaces, TimeProvider time)
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
        AskedMeasure? asked = null;
        if (input.Measure is { } named && (await measures.RunAsync(named, actor.Workspace, cancel)).Failed(out problem, out asked)) return problem;
        if (MeasureChoices.Choose(source, offer.Choices, asked, input.Field).Failed(out problem, out var choice)) return problem;

        var ask = new ReadingRequest
        {
            Measure = input.Measure ?? choice.Measure.Id,
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
        return new Dashboard
        {
            Offer = offer,
            Measure = choice.Measure,
            Field = choice.Field,
            Definition = choice.Definition,
            Score = score,
            Before = before,
            Change = Change(choice, score, before),
            Trend = trend,
            Every = every,
            Marks = TrendMarks.Of(trend, every, (await workspaces.RunAsync(actor.Workspace, cancel))!, time.GetUtcNow()),
            Breakdown = breakdown,
            Distribution = score.Counted,
            Comments = latest.Value,
        };
    }

    private async Task<Reading?> BeforeAsync(ReadingRequest ask, Reading now, Actor actor, CancellationToken cancel) =>
        PeriodBefore.Of(ask, now) is { } question && await getReading.RunAsync(question, actor, cancel) is { Ok: true } before ? before.Value : null;

    private static Difference? Change(MeasureChoice choice, Reading now, Reading? before) =>
        now.Counted is { } later && before?.Counted is { } earlier ? choice.Measure.Compare(later, earlier, new MeasureContext(choice.Field.Type)) : null;
}
