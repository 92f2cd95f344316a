using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Scores;

namespace Heed.Readings.Goals;

internal static class GoalEnds
{
    /// <summary>The least and most a goal's number can be; null where there is no such end.</summary>
    public static async Task<(double? Least, double? Most)> EndsAsync(this SourceCatalogue catalogue, GoalQuestion question, WorkspaceId workspace, CancellationToken cancel)
    {
        foreach (var key in question.Sources)
        {
            if ((await catalogue.FindAsync(workspace, key, cancel))?.Field(question.Field) is { } field) return GoalRules.Ends(MeasureCatalogue.Find(question.Measure)!, field.FieldType());
        }

        return (null, null);
    }
}
