using Heed.Base.Workspaces;
using Heed.Readings;

namespace Heed.Act.Recovery.Risk;

/// <summary>The last thing each customer answered, in the past year.</summary>
public sealed class LatestAnswers(ReadCustomerAnswers answers, TimeProvider time)
{
    public readonly record struct Latest(double Value, DateTimeOffset At, long Seq, ScoreBand Band);

    public async Task<Dictionary<string, Latest>> RunAsync(ScoreOf? score, Actor actor, CancellationToken cancel)
    {
        Dictionary<string, Latest> latest = new(StringComparer.Ordinal);
        if (score is null) return latest;
        var type = score.Field.FieldType();
        foreach (var said in await answers.RunAsync(new(score.Source.Key, score.Field.Name, From: time.GetUtcNow().AddDays(-RecoveryWays.MostDays)), actor, cancel))
        {
            if (said.Customer is { } customer && !(latest.TryGetValue(customer, out var known) && known.At > said.At)) latest[customer] = new(said.Value, said.At, said.Seq, ScoreBands.Of(type, said.Value));
        }

        return latest;
    }
}
