using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Leagues;

/// <summary>Puts units in an order, with how far chance may have put them there.</summary>
public sealed class ShowLeague(OfferDashboard offers, FindMeasure measures, GetReading getReading)
{
    /// <summary>The most units that are put in order.</summary>
    public const int Most = OrderUnits.Most;

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
        AskedMeasure? asked = null;
        if (input.Measure is { } named && (await measures.RunAsync(named, actor.Workspace, cancel)).Failed(out problem, out asked)) return problem;
        if (MeasureChoices.Choose(offer.Source, offer.Choices, asked, input.Field).Failed(out problem, out var choice)) return problem;
        if ((input.By ?? offer.DefaultColumn) is not { } by) return LeaguesErrors.NothingToGroupBy;
        var ask = new ReadingRequest
        {
            Measure = input.Measure ?? choice.Measure.Id,
            Sources = [offer.Source.Key],
            Field = choice.Field.Name,
            By = [by],
            Where = input.Where,
            From = input.From,
            To = input.To,
            Compare = true,
        };
        if ((await getReading.RunAsync(ask, actor, cancel)).Failed(out problem, out var reading)) return problem;
        return new LeagueTable(offer, choice, by, reading.Whole, OrderUnits.Of(reading, choice.Measure, new MeasureContext(choice.Field.Type)));
    }
}
