using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;

namespace Heed.Readings.Drivers;

/// <summary>What a source has to choose from when asking for drivers, and a choice to begin with.</summary>
public sealed class OfferDrivers(SourceCatalogue catalogue)
{
    /// <summary>Drivers chosen to begin with: so many that a usual number of answers is enough for them.</summary>
    public const int First = 12;

    /// <param name="Source">The source.</param>
    /// <param name="Outcomes">Fields that can be explained.</param>
    /// <param name="Drivers">Fields that may explain.</param>
    /// <param name="Outcome">The outcome to begin with; null where there is none.</param>
    public sealed record Offer(Source Source, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Drivers, string? Outcome)
    {
        /// <summary>The drivers to begin with: scales before other numbers.</summary>
        public IReadOnlyList<string> Usual(string outcome)
        {
            string[] scales = [.. Drivers.Where(name => name != outcome && Source.Field(name)!.FieldType().IsScale)];
            string[] others = [.. Drivers.Where(name => name != outcome)];
            return [.. (scales.Length > 1 ? scales : others).Take(First)];
        }
    }

    public async Task<Result<Offer>> RunAsync(string key, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, key, cancel) is not { } source) return SourcesErrors.Unknown(key);
        return Of(source);
    }

    public static Offer Of(Source source)
    {
        var fields = source.Fields.Where(f => f.FieldType() is { IsNumeric: true } or { Kind: FieldKind.YesNo }).ToList();
        string[] names = [.. fields.Select(f => f.Name)];
        var numbers = fields.FindAll(f => f.FieldType().IsNumeric);
        return new Offer(
            source,
            names,
            names,
            (numbers.Find(f => f.FieldType().Kind == FieldKind.Nps) ?? numbers.Find(f => f.FieldType().IsScale) ?? numbers.FirstOrDefault() ?? fields.FirstOrDefault())?.Name);
    }
}
