using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Measures.Reports;
using Heed.Readings;
using Heed.Readings.Goals;

namespace Heed.Web.Goals;

/// <summary>A goal as the API and the command line write it: numbers unrounded, days as yyyy-MM-dd, people by their e-mail address.</summary>
public sealed record GoalView
{
    public required Guid Id { get; init; }
    public required long Version { get; init; }
    public required string Title { get; init; }
    public required string Measure { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public required string Field { get; init; }
    public required IReadOnlyList<string> Of { get; init; }
    public string? Where { get; init; }

    /// <summary>The code of the unit it is about, with all below.</summary>
    public string? Unit { get; init; }

    public required string Every { get; init; }
    public required StartView Start { get; init; }
    public required double Target { get; init; }
    public required DateOnly Due { get; init; }
    public string? Owner { get; init; }
    public required bool Open { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? Closing { get; init; }

    /// <summary>onTheWay, behind, reached, missed, tooEarly or unknown.</summary>
    public required string Standing { get; init; }

    /// <summary>What the standing rests on: reading, path or forecast.</summary>
    public required string Basis { get; init; }

    /// <summary>Whether the whole interval says the same.</summary>
    public required bool Sure { get; init; }

    /// <summary>The day the reading goes up to.</summary>
    public required DateOnly AsOf { get; init; }

    public ReadingView? Reading { get; init; }

    /// <summary>Where the straight line from start to target is on that day.</summary>
    public required double Path { get; init; }

    /// <summary>How much is still to go.</summary>
    public double? Missing { get; init; }

    /// <summary>Null where fewer than eight readings were taken, or nothing lies ahead.</summary>
    public ForecastView? Forecast { get; init; }

    public required IReadOnlyList<ActivityView> Activities { get; init; }

    /// <summary>What is done besides, with its effect measured; see <c>/initiatives</c>.</summary>
    public required IReadOnlyList<TiedView> Initiatives { get; init; }

    /// <summary>Earlier targets and dates.</summary>
    public required IReadOnlyList<GoalChange> Changes { get; init; }

    public sealed record StartView(DateOnly Day, double Value, long? N, double? Low, double? High);

    public sealed record ReadingView(double? Value, string Unit, long? N, long? LeftOut, double? Low, double? High, double Level, string Method, bool Suppressed, IReadOnlyList<Warning> Warnings)
    {
        public static ReadingView Of(Reading reading) => reading.Suppressed
            ? new(null, reading.Whole.Unit, null, null, null, null, reading.Whole.Level.Value, reading.Whole.Method, true, reading.Warnings)
            : new(reading.Whole.Value, reading.Whole.Unit, reading.Whole.N, reading.Whole.LeftOut, reading.Whole.Low, reading.Whole.High, reading.Whole.Level.Value, reading.Whole.Method, false, reading.Warnings);
    }

    public sealed record TiedView(Guid Id, string Title, string State);

    public sealed record ForecastView(double Value, double Low, double High, double Chance, int Readings);

    public static GoalView From(GoalProgress progress, IReadOnlyList<Colleague> colleagues, IReadOnlyList<Initiative> initiatives)
    {
        var goal = progress.Goal;
        return new()
        {
            Id = goal.Id,
            Version = goal.Version,
            Title = goal.Title,
            Measure = goal.Question.Measure,
            Sources = goal.Question.Sources,
            Field = goal.Question.Field,
            Of = goal.Question.Of,
            Where = goal.Question.Where,
            Unit = goal.Question.Unit,
            Every = goal.Question.Every.ToString().ToLowerInvariant(),
            Start = new(goal.StartDay, goal.Start.Value, goal.Start.N, goal.Start.Low, goal.Start.High),
            Target = goal.Target,
            Due = goal.Due,
            Owner = ActivityView.Person(goal.OwnerId, colleagues),
            Open = goal.IsOpen,
            ClosedAt = goal.ClosedAt,
            Closing = goal.Closing.Length == 0 ? null : goal.Closing,
            Standing = Word(progress.Verdict.Standing),
            Basis = Word(progress.Verdict.Basis),
            Sure = progress.Verdict.Sure,
            AsOf = progress.AsOf,
            Reading = progress.Now is { } now ? ReadingView.Of(now) : null,
            Path = progress.Path,
            Missing = progress.Missing,
            Forecast = progress.Outlook is { } outlook ? new(outlook.Value, outlook.Low, outlook.High, outlook.Chance, outlook.Readings) : null,
            Activities = [.. progress.Activities.Select(a => ActivityView.Of(a, colleagues))],
            Initiatives = [.. initiatives.Where(its => its.Plan.Goals.Contains(goal.Id)).Select(its => new TiedView(its.Id, its.Plan.Title, Word(its.State)))],
            Changes = goal.Changes,
        };
    }

    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
