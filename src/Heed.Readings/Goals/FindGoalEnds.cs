using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Own;

namespace Heed.Readings.Goals;

/// <summary>The least and most a goal's number can be; null where there is no such end.</summary>
public sealed class FindGoalEnds(SourceCatalogue catalogue, FindMeasure measures)
{
    public async Task<(double? Least, double? Most)> RunAsync(GoalQuestion question, WorkspaceId workspace, CancellationToken cancel)
    {
        if (!(await measures.RunAsync(question.Measure, workspace, cancel)).Failed(out _, out var asked))
        {
            foreach (var key in question.Sources)
            {
                if (await catalogue.FindAsync(workspace, key, cancel) is { } source && !asked.FieldOn(question.Field, [source]).Failed(out _, out var field)) return GoalRules.Ends(asked.Measure, field.Type);
            }
        }

        return (null, null);
    }
}
