using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Listen.Surveys.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Surveys;

/// <summary>Finds what stands at an address, also when it is closed. Found ones are kept some seconds, as every respondent asks; another node's change takes that long to arrive.</summary>
public sealed class FindPublishedSurvey(HeedDatabase database, TimeProvider time)
{
    private static readonly TimeSpan s_keep = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (PublishedSurvey Survey, long At)> _kept = new(StringComparer.Ordinal);

    public ValueTask<PublishedSurvey?> RunAsync(string address, CancellationToken cancel) =>
        _kept.TryGetValue(address, out var kept) && time.GetElapsedTime(kept.At) < s_keep ? ValueTask.FromResult<PublishedSurvey?>(kept.Survey) : new(LoadAsync(address, cancel));

    public void Forget(string address) => _kept.TryRemove(address, out _);

    private async Task<PublishedSurvey?> LoadAsync(string address, CancellationToken cancel)
    {
        // The address says which workspace it is; the respondent belongs to none.
        await using var db = database.ForSystem();
        var survey = await db.Surveys.AsNoTracking().IgnoreQueryFilters().FirstOrDefaultAsync(s => s.Address == address && s.Published > 0, cancel);
        if (survey is null) return null;
        if (_kept.TryGetValue(address, out var kept) && kept.Survey.Version == survey.Published && kept.Survey.State == survey.State)
        {
            _kept[address] = (kept.Survey, time.GetTimestamp());
            return kept.Survey;
        }

        var version = await db.SurveyVersions.AsNoTracking().IgnoreQueryFilters().FirstAsync(v => v.SurveyId == survey.Id && v.Number == survey.Published, cancel);
        var found = new PublishedSurvey(survey, version.Number, SurveyJson.Read(version.Definition).Value);
        _kept[address] = (found, time.GetTimestamp());
        return found;
    }
}
