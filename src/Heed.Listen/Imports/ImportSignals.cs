using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports;

/// <summary>Imports a file of signals.</summary>
public sealed class ImportSignals(ImportFile import)
{
    /// <param name="File">CSV, XLSX or JSON lines.</param>
    /// <param name="Map">What the columns mean; null for JSON lines in Heed's own form and for files of products known here.</param>
    /// <param name="DryRun">Only say what would happen.</param>
    /// <param name="Rejects">Where to write rows with something wrong, importing the others; null imports all or nothing.</param>
    public sealed record Input(string File, ImportMap? Map, bool DryRun = false, string? Rejects = null)
    {
        /// <summary>What to call the source of a file that is recognised by its columns.</summary>
        public string? Source { get; init; }
    }

    public async Task<Result<ImportReport>> RunAsync(Input input, Actor actor, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var found = OpenSignals.Find(input.File, input.Map, input.Source);
        return found.Failed(out var problem) ? problem : await import.RunAsync(new(found.Value, input.DryRun, input.Rejects) { Map = input.Map }, actor, progress, cancel);
    }
}
