namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>Tells by its columns which product a file of scores came from.</summary>
internal static class RecognizeFile
{
    private static readonly Func<ScoreTable, FoundFormat?>[] s_formats = [SurveyMonkey.Find, Delighted.Find, AskNicely.Find, FormbricksHub.Find];

    public static FoundFormat? Of(ScoreTable table) => s_formats.Select(find => find(table)).FirstOrDefault(found => found is not null);
}
