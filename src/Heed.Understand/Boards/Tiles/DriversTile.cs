using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Readings.Drivers;

namespace Heed.Understand.Boards.Tiles;

/// <summary>What a score hangs on, as a map of importance against performance.</summary>
public sealed record DriversTile : SourceTile
{
    /// <summary>The field explained.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The fields that may explain it; where empty, those one usually begins with.</summary>
    public IReadOnlyList<string> Drivers { get; init; } = [];

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        if (source.Field(Outcome)?.FieldType().IsNumeric != true) yield return new($"{path}.outcome", $"must be a field of numbers of \"{source.Key}\".");
        for (var i = 0; i < Drivers.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.drivers[{i}]");
            if (source.Field(Drivers[i])?.FieldType() is not ({ IsNumeric: true } or { Kind: FieldKind.YesNo })) yield return new(at, $"\"{Drivers[i]}\" is no field of \"{source.Key}\" that can be a driver.");
            else if (Drivers[i] == Outcome || Drivers.Take(i).Contains(Drivers[i], StringComparer.Ordinal)) yield return new(at, $"\"{Drivers[i]}\" is named twice.");
        }

        if (Drivers.Count > DriverMethods.MostExact) yield return new($"{path}.drivers", $"must be at most {DriverMethods.MostExact}.");
    }
}

/// <param name="Asked">The question.</param>
/// <param name="Offer">What could have been asked.</param>
/// <param name="Request">What was.</param>
/// <param name="Reading">The answer.</param>
public sealed record DriversAnswer(TileQuestion Asked, OfferDrivers.Offer Offer, DriversRequest Request, DriversReading Reading) : SourceAnswer(Asked)
{
    public override long? N => Reading.Report.N;
}

public sealed class AnswerDrivers(GetDrivers getDrivers, OfferDrivers offers) : AnswerTile<DriversTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(DriversTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await offers.RunAsync(tile.Source, actor, cancel)).Failed(out var problem, out var offer)) return problem;
        var asked = new DriversRequest
        {
            Source = tile.Source,
            Outcome = tile.Outcome,
            Drivers = tile.Drivers.Count > 0 ? tile.Drivers : offer.Usual(tile.Outcome),
            Where = filter.For(tile),
            From = filter.From,
            To = filter.To,
        };
        if ((await getDrivers.RunAsync(asked, actor, cancel)).Failed(out problem, out var reading)) return problem;
        return new DriversAnswer(new(offer.Source, asked.Where, filter), offer, asked, reading) { Warnings = reading.Warnings };
    }
}
