using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Leagues;

/// <summary>Puts units in an order, with how far chance may have put them there.</summary>
public sealed class ShowLeague(OfferDashboard offers, GetReading getReading)
{
    /// <summary>Beyond so many groups a place says little and takes long to reckon.</summary>
    public const int Most = 200;

    /// <summary>The usual outer limits of a funnel plot.</summary>
    public static Level Outer { get; } = new(0.998);

    public sealed record Input(string Source)
    {
        public string? Measure { get; init; }
        public string? Field { get; init; }
        public string? By { get; init; }
        public string? Where { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public async Task<Result<LeagueTable>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if ((await offers.RunAsync(input.Source, actor, cancel)).Failed(out var problem, out var offer)) return problem;
        if (MeasureChoices.Choose(offer.Source, offer.Choices, input.Measure, input.Field).Failed(out problem, out var choice)) return problem;
        if ((input.By ?? offer.DefaultColumn) is not { } by) return LeaguesErrors.NothingToGroupBy;
        var ask = new ReadingRequest
        {
            Measure = choice.Measure.Id,
            Sources = [offer.Source.Key],
            Field = choice.Field.Name,
            By = [by],
            Where = input.Where,
            From = input.From,
            To = input.To,
            // Its standard error is that of the answers themselves, without the answers the default adds.
            Method = choice.Measure is Nps ? IntervalMethods.Wald : null,
        };
        if ((await getReading.RunAsync(ask, actor, cancel)).Failed(out problem, out var reading)) return problem;
        return Compose(offer, choice, by, reading);
    }

    private static LeagueTable Compose(DashboardOffer offer, MeasureChoice choice, string by, Reading reading)
    {
        List<(string? Key, Estimate Estimate)> shown = [.. reading.Groups.Where(g => g.Estimate is { Value: not null, N: > 0 }).Select(g => (g.By[0].Value, g.Estimate!))];
        var units = shown.OrderByDescending(u => u.Estimate.N).Take(Most).ToList();
        var table = new LeagueTable
        {
            Offer = offer,
            Choice = choice,
            Column = by,
            Whole = reading.Whole,
            Hidden = reading.Groups.Count(g => g.Suppressed),
            LeftOut = shown.Count - units.Count,
        };
        if (units.Count < 2 || League.Of([.. units.Select(u => AnswerMoments.Of(u.Estimate))]) is not { } league) return table;

        var places = RankIntervals.Of([.. league.Units.Select(u => u.Shrunk)], [.. league.Units.Select(u => u.StandardError)]);
        double[] errors = [.. units.Select(u => Math.Sqrt(league.PooledVariance / u.Estimate.N))];
        var funnel = FunnelPlot.Of([.. units.Select(u => u.Estimate.Value!.Value)], errors);
        var rows = units.Select((unit, i) =>
        {
            var limits = funnel?.Limits(errors[i], Outer);
            return new LeagueRow(unit.Key, unit.Estimate, league.Units[i], places[i], funnel?.Points[i], unit.Estimate.Value < limits?.Low || unit.Estimate.Value > limits?.High);
        });
        return table with { League = league, Funnel = funnel, Rows = [.. rows.OrderByDescending(r => r.Unit.Shrunk)] };
    }
}
