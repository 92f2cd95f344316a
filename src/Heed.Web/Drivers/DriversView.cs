using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Drivers;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings.Drivers;
using Heed.Web.Dashboards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Drivers;

/// <summary>What the page of drivers shows: the question, and its answer or why there is none.</summary>
public sealed record DriversView(OfferDrivers.Offer Offer, DriversRequest Asked, Period Period)
{
    public DriversReading? Reading { get; init; }
    public Problem? Problem { get; init; }

    /// <summary>Where the map's lines were moved to; null where they stand at the means.</summary>
    public double? PerformanceAt { get; init; }

    /// <summary>The same for the share, in percent.</summary>
    public double? ShareAt { get; init; }

    /// <summary>What moving drivers costs, as entered.</summary>
    public CostsEntered Costs { get; init; } = CostsEntered.None;

    /// <summary>The drivers, the largest share first.</summary>
    public IReadOnlyList<Row> Rows => Reading is null
        ? []
        : [.. Reading.Report.Drivers.Select((driver, j) => new Row(MeasureText.Field(Offer.Source, Reading.Fields[j].Name), driver, Share(driver), Reading.PerformanceIndex(j), Reading.With[j])).OrderByDescending(row => row.Driver.Share)];

    /// <param name="Name">In the page's language.</param>
    /// <param name="Driver">Its numbers.</param>
    /// <param name="Share">Its share in percent, with interval.</param>
    /// <param name="Performance">From 0 to 100; null where its scale has no ends.</param>
    /// <param name="N">Answers its correlation rests on.</param>
    public sealed record Row(string Name, DriverEstimate Driver, Estimate Share, double? Performance, long N)
    {
        /// <summary>Whether it is told from chance.</summary>
        public bool Counts => Driver.AboveChance != false;
    }

    /// <summary>The map's lines; null where fewer than two drivers have a place on it.</summary>
    public ImportancePerformance? Lines
    {
        get
        {
            (double Performance, double Importance)[] placed = [.. Rows.Where(row => row.Performance is not null).Select(row => (row.Performance!.Value, row.Share.Value!.Value))];
            if (placed.Length < 2) return null;
            var means = ImportancePerformance.AtMeans(placed);
            return new(PerformanceAt ?? means.Performance, ShareAt ?? means.Importance);
        }
    }

    /// <summary>The outcome by the name people know, and what of it counts where it is read as yes or no.</summary>
    public string OutcomeName(IStringLocalizer<Texts> text) => Asked.As == OutcomeAs.Asked
        ? MeasureText.Field(Offer.Source, Asked.Outcome)
        : $"{MeasureText.Field(Offer.Source, Asked.Outcome)}: {text[$"Drivers_As_{Asked.As}"]}";

    public static string Two(double number) => number.ToString("0.00", CultureInfo.CurrentCulture).Replace('-', '−');

    private Estimate Share(DriverEstimate driver) => new()
    {
        Unit = MeasureUnits.Percent,
        Method = Asked.Intervals.ToString().ToLowerInvariant(),
        Level = Reading!.Report.Level,
        N = Reading.Report.N,
        Value = 100 * driver.Share,
        Low = 100 * driver.Low,
        High = 100 * driver.High,
    };
}
