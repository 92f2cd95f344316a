using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery;

/// <summary>How a workspace wins customers back, and by which score.</summary>
public sealed class FindWays(HeedDatabase database, SourceCatalogue catalogue)
{
    /// <param name="Ways">The ways.</param>
    /// <param name="Version">Rises with each change; 0 where nobody ever chose.</param>
    /// <param name="Choices">Scores to choose from, recommendation first.</param>
    /// <param name="Score">The score that counts; null where there is none.</param>
    public sealed record Found(RecoveryWays Ways, int Version, IReadOnlyList<ScoreOf> Choices, ScoreOf? Score);

    public async Task<Found> RunAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var desk = await db.RecoveryDesks.AsNoTracking().FirstOrDefaultAsync(cancel);
        var ways = desk?.Ways ?? new();
        var sources = (await catalogue.AllAsync(workspace, cancel)).Where(s => s.Mode == Mode.Identified);
        // Asked of the whole relationship, recommendation comes first where it is asked for.
        List<ScoreOf> choices = [.. sources.SelectMany(s => s.Fields.Where(f => f.FieldType().IsScale).Select(f => new ScoreOf(s, f))).OrderBy(c => c.Field.FieldType() != FieldType.Nps)];
        var score = choices.Find(c => c.Source.Key == ways.ScoreSource && c.Field.Name == ways.ScoreField) ?? choices.FirstOrDefault();
        return new(ways, desk?.Version ?? 0, choices, score);
    }
}

/// <summary>A score of a source.</summary>
public sealed record ScoreOf(Source Source, SourceField Field);
