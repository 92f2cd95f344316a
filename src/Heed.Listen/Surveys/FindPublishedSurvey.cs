using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Listen.Surveys;

/// <summary>
/// Finds what stands at an address, also when it is closed. Found ones are kept some seconds, as every respondent asks; another node's change takes
/// that long to arrive. While the database is away what was found before is still shown, so that nobody loses the page they are answering.
/// </summary>
public sealed partial class FindPublishedSurvey(HeedDatabase database, TimeProvider time, ILogger<FindPublishedSurvey> logger)
{
    private const int MostKept = 1_000;
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Address, int Version, PublishedSurvey Current), PublishedSurvey> _older = new();

    public ValueTask<PublishedSurvey?> RunAsync(string address, CancellationToken cancel)
    {
        if (!_kept.TryGetValue(address, out var kept)) return new(LoadAsync(address, null, cancel));
        // One looks again, the others take what is there: a thousand respondents a second would otherwise all ask the database at once.
        return time.GetElapsedTime(kept.At) < s_keep || !kept.TryTakeTurn() ? ValueTask.FromResult<PublishedSurvey?>(kept.Survey) : new(LookAgainAsync(address, kept, cancel));
    }

    /// <summary>The version a respondent began with, as answers belong to the questions they were given to; the current one where there is no such version.</summary>
    public async ValueTask<PublishedSurvey?> VersionAsync(string address, int version, CancellationToken cancel)
    {
        var current = await RunAsync(address, cancel);
        if (current is null || version < 1 || version >= current.Version) return current;
        return _older.TryGetValue((address, version, current), out var older) ? older : await LoadOlderAsync(current, version, cancel) ?? current;
    }

    public void Forget(string address) => _kept.TryRemove(address, out _);

    private async Task<PublishedSurvey?> LookAgainAsync(string address, Kept kept, CancellationToken cancel)
    {
        try
        {
            return await LoadAsync(address, kept.Survey, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            StillShown(address, failure);
            _kept[address] = new(kept.Survey, time.GetTimestamp());
            return kept.Survey;
        }
        finally
        {
            kept.EndTurn();
        }
    }

    private async Task<PublishedSurvey?> LoadAsync(string address, PublishedSurvey? known, CancellationToken cancel)
    {
        // The address says which workspace it is; the respondent belongs to none.
        await using var db = database.ForSystem();
        var survey = await db.Surveys.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(s => s.Address == address && s.Published > 0, cancel);
        if (survey is null) return null;
        var found = known is not null && known.Version == survey.Published && known.State == survey.State ? known : await ReadAsync(db, survey, survey.Published, cancel);
        _kept[address] = new(found!, time.GetTimestamp());
        return found;
    }

    /// <summary>The questions of an older version, open as long as the current one says.</summary>
    private async Task<PublishedSurvey?> LoadOlderAsync(PublishedSurvey current, int version, CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var survey = await db.Surveys.AsNoTracking().IgnoreQueryFilters().FirstAsync(s => s.Address == current.Address, cancel);
        if (await ReadAsync(db, survey, version, cancel) is not { } older) return null;
        older = new(survey, version, older.Written with { Opens = current.Written.Opens, Closes = current.Written.Closes, Closed = current.Written.Closed });
        if (_older.Count > MostKept) _older.Clear();
        _older[(current.Address, version, current)] = older;
        return older;
    }

    private static async Task<PublishedSurvey?> ReadAsync(HeedDb db, Survey survey, int number, CancellationToken cancel)
    {
        var version = await db.SurveyVersions.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(v => v.SurveyId == survey.Id && v.Number == number, cancel);
        return version is null ? null : new(survey, version.Number, SurveyJson.Read(version.Definition).Value);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Survey {Address} could not be looked up again; it is shown as it was.")]
    private partial void StillShown(string address, Exception failure);

    private sealed class Kept(PublishedSurvey survey, long at)
    {
        private int _taken;

        public PublishedSurvey Survey { get; } = survey;

        public long At { get; } = at;

        public bool TryTakeTurn() => Interlocked.Exchange(ref _taken, 1) == 0;

        public void EndTurn() => Volatile.Write(ref _taken, 0);
    }
}
