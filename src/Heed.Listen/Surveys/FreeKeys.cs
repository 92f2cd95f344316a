using System.Globalization;
using Heed.Base.Sources;
using Heed.Base.Workspaces;

namespace Heed.Listen.Surveys;

/// <summary>Finds keys for new surveys that nothing else goes by: no survey, no source of another kind, no page of the console.</summary>
public sealed class FreeKeys(ListSurveys list, SourceCatalogue sources)
{
    private const int MostTries = 1_000;
    private const int Longest = 56;

    /// <summary>Words that are pages beside the surveys'.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["new", "library", "import"];

    /// <returns>The wanted key, or that with a number behind it; null where a thousand of them are taken.</returns>
    public async Task<string?> FindAsync(string wanted, Actor actor, CancellationToken cancel, int firstNumber = 1)
    {
        HashSet<string> taken = [.. (await list.RunAsync(actor, cancel)).Select(s => s.Key), .. (await sources.AllAsync(actor.Workspace, cancel)).Select(s => s.Key), .. Reserved];
        var stem = wanted.Length <= Longest ? wanted : wanted[..Longest].Trim('-');
        return Enumerable.Range(firstNumber, MostTries).Select(n => n == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}")).FirstOrDefault(key => !taken.Contains(key));
    }
}
