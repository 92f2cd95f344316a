using Heed.Readings.Exports.Tables;
using Heed.Understand.Dashboards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Dashboards;

/// <summary>A table of the dashboard as it can be taken away, its groups called what the page calls them.</summary>
public static class DashboardTable
{
    public const string Trend = "trend";
    public const string Breakdown = "breakdown";
    public const string Distribution = "distribution";

    /// <summary>Null where there is no such part, or it may not be shown.</summary>
    public static Table? Of(string part, Dashboard board, IReadOnlyDictionary<string, string> units, IStringLocalizer<Texts> text)
    {
        return part switch
        {
            Trend => ReadingTable.Of(board.Trend),
            Breakdown when board.Breakdown is { } reading => ReadingTable.Of(reading, name => MeasureText.Column(text, board.Source, name), (column, value) => MeasureText.Value(text, board.Source, column, value, units)),
            Distribution when board.Distribution is { Answered: > 0 } tally => DistributionTable.Of(board.Field.Name, tally, label => MeasureText.Value(text, board.Source, board.Field.Name, label, units)),
            _ => null,
        };
    }
}
