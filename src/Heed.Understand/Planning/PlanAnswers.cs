using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Measures.Planning;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Planning;

/// <summary>How many answers, and how many weeks, until a change of a given size would show, by what the source has heard so far or by usual figures.</summary>
public sealed class PlanAnswers(SourceCatalogue catalogue, FindMeasure measures, GetReading getReading, FindWorkspace workspaces, TimeProvider time)
{
    /// <summary>The days of which the pace and spread of answers are taken.</summary>
    public const int Days = 90;

    /// <summary>Fewest answers that say how far answers spread.</summary>
    private const long Enough = 30;

    // 40 % promoters, 40 % passives, 20 % detractors: variance of single answers 10,000·(0.4 + 0.2 − 0.2²).
    private const double UsualNpsVariance = 5_600;
    private const double UsualShare = 70;

    private static readonly double[] s_changes = [2, 5, 10, 20];

    public sealed record Input(string Source, string? Measure = null, string? Field = null)
    {
        /// <summary>Answers a week to plan with; null for the pace so far.</summary>
        public double? PerWeek { get; init; }
    }


    public async Task<Result<AnswerPlan>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.PerWeek is { } pace && pace is not (> 0 and <= 10_000_000)) return PlanningErrors.BadPace;
        if (await catalogue.FindAsync(actor.Workspace, input.Source, cancel) is not { } source) return SourcesErrors.Unknown(input.Source);
        var choices = MeasureChoices.Of(source, await measures.OfferedAsync(actor.Workspace, cancel));
        AskedMeasure? asked = null;
        if (input.Measure is { } named && (await measures.RunAsync(named, actor.Workspace, cancel)).Failed(out var problem, out asked)) return problem;
        if (MeasureChoices.Choose(source, choices, asked, input.Field).Failed(out problem, out var choice)) return problem;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        var ask = new ReadingRequest { Measure = choice.Measure.Id, Sources = [source.Key], Field = choice.Field.Name, From = today.AddDays(1 - Days), To = today };
        if ((await getReading.RunAsync(ask, actor, cancel)).Failed(out problem, out var reading)) return problem;

        var heard = reading.Counted ?? Tally.Empty;
        // Whole months where only those are told, of which the last is not over.
        var days = reading.From is { } from ? today.DayNumber - from.DayNumber + 1 : Days;
        var perWeek = input.PerWeek ?? heard.Answered * 7.0 / days;
        var rows = Changes(choice).Select(change => Row(choice, heard, reading.Whole, change, perWeek)).OfType<AnswerPlanRow>();
        return new AnswerPlan(source, choice, choices, heard.Answered, heard.Answered >= Enough, perWeek, [.. rows]);
    }

    private static IEnumerable<double> Changes(MeasureChoice choice) => choice.Measure.UnitOf(choice.Field.Type) is MeasureUnits.Points or MeasureUnits.Percent
        ? s_changes
        : s_changes.Select(change => change / 100 * ((choice.Field.Type.Max - choice.Field.Type.Min) ?? 100));

    private static AnswerPlanRow? Row(MeasureChoice choice, Tally heard, Estimate now, double change, double perWeek)
    {
        if (Needed(choice, heard, now, change) is not { } needed) return null;
        var answers = (long)Math.Ceiling(needed);
        return new(change, answers, perWeek > 0 ? Math.Max(1, Math.Ceiling(answers / perWeek)) : null);
    }

    /// <summary>Null where neither the source nor usual figures say how far answers spread.</summary>
    private static double? Needed(MeasureChoice choice, Tally heard, Estimate now, double change)
    {
        var known = heard.Answered >= Enough && now.Value is not null;
        switch (choice.Measure.UnitOf(choice.Field.Type))
        {
            case MeasureUnits.Points when choice.Measure is NetMeasure net:
                var counts = net.Counts(heard, new MeasureContext(choice.Field.Type));
                var error = known ? counts.StandardError : 0;
                return AnswersNeeded.ForMeans(change, known ? error * error * counts.N : UsualNpsVariance, default);
            case MeasureUnits.Percent:
                var share = (known ? now.Value!.Value : UsualShare) / 100;
                // Towards the middle, where more is needed: the plan must also do for a change that way.
                var other = share > .5 ? share - (change / 100) : share + (change / 100);
                return AnswersNeeded.ForShares(share, other, default);
            default:
                return known && now.StandardError is { } each ? AnswersNeeded.ForMeans(change, each * each * now.N, default) : null;
        }
    }
}
