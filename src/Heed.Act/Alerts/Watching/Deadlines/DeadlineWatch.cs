using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Readings.Series;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watching.Deadlines;

/// <summary>What is late in each unit, each morning. Mornings that are past are seen by what is known now: a date that was moved counts as it stands.</summary>
internal sealed class DeadlineWatch(HeedDatabase database, TimeProvider time) : IWatchKind
{
    /// <summary>When a day's count is taken, by the workspace's clock: early enough to do something about it.</summary>
    public const int Hour = 7;

    private static readonly TimeSpan s_soon = TimeSpan.FromDays(1);

    public AlertKind Kind => AlertKind.Deadlines;

    public async Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel)
    {
        await using var db = database.For(question.Actor.Workspace);
        var (first, last) = (TallyStep.Day.NumberOf(question.From), TallyStep.Day.NumberOf(question.Today));
        var from = MorningOf(first, question.Zone);
        var cases = (await db.Cases.AsNoTracking().Where(c => c.ClosedAt == null || c.ClosedAt >= from).Select(c => new { c.Unit, c.OpenedAt, c.DueAt, c.ClosedAt, c.State }).ToListAsync(cancel))
            .ConvertAll(c => new Due(c.Unit, c.OpenedAt, c.DueAt, c.State == CaseState.Closed ? c.ClosedAt : null, null));
        var promises = (await db.Promises.AsNoTracking().Where(p => p.EndedAt == null || p.EndedAt >= from).Select(p => new { p.Deliverer, p.FromUnit, p.MadeAt, p.DueAt, p.EndedAt, p.State, p.AskAgainAt }).ToListAsync(cancel))
            .ConvertAll(p => new Due(p.Deliverer ?? p.FromUnit, p.MadeAt, p.DueAt, p.EndedAt, p is { State: PromiseState.Asked, AskAgainAt: null }));
        List<(string? Unit, int Period, LateCounts Count)> counts = [];
        var now = time.GetUtcNow();
        for (var day = first; day <= last; day++)
        {
            var at = MorningOf(day, question.Zone);
            if (at > now) break;
            counts.AddRange(cases.Where(c => c.IsOpen(at)).Select(c => (c.Unit, day, new LateCounts(1, c.IsLate(at) ? 1 : 0, !c.IsLate(at) && c.At <= at + s_soon ? 1 : 0, 0, 0))));
            // Whether a unit was silent is known of today only.
            counts.AddRange(promises.Where(p => p.IsOpen(at)).Select(p => (p.Unit, day, new LateCounts(1, 0, 0, p.IsLate(at) ? 1 : 0, !p.IsLate(at) && p.Unanswered == true && day == last ? 1 : 0))));
        }

        var series = AddUp.Of(counts, question.Tree, LateCounts.Add);
        return new Watched(new DeadlineJudge(series, question.Settings.Least, question.Settings.Severity, question.Settings.Level), TallyStep.Day, series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), null);
    }

    /// <summary>The instant a day's count is taken.</summary>
    public static DateTimeOffset MorningOf(int day, TimeZoneInfo zone)
    {
        var morning = TallyStep.Day.FirstOf(day).ToDateTime(new TimeOnly(Hour, 0));
        while (zone.IsInvalidTime(morning)) morning = morning.AddMinutes(15);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    private sealed record Due(string? Unit, DateTimeOffset Begun, DateTimeOffset? At, DateTimeOffset? Ended, bool? Unanswered)
    {
        public bool IsOpen(DateTimeOffset at) => Begun <= at && (Ended is null || Ended > at);

        public bool IsLate(DateTimeOffset at) => At < at;
    }
}
