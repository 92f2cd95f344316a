using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Readings.Drivers;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Reports;

/// <summary>Puts together what a report says.</summary>
public sealed class PutReportTogether(ShowDashboard show, OfferDrivers offer, GetDrivers getDrivers, ListUnits units)
{
    public async Task<Result<Report>> RunAsync(ShowDashboard.Input input, Actor actor, CancellationToken cancel)
    {
        if ((await show.RunAsync(input, actor, cancel)).Failed(out var problem, out var board)) return problem;
        return new Report(board, await DriversAsync(board, input, actor, cancel), await units.NamesAsync(actor, cancel));
    }

    /// <summary>Drivers are a part a report can do without: where they can't be told there are none.</summary>
    private async Task<DriversReading?> DriversAsync(Dashboard board, ShowDashboard.Input input, Actor actor, CancellationToken cancel)
    {
        if (!board.Field.Type.IsNumeric || (await offer.RunAsync(input.Source, actor, cancel)).Failed(out _, out var offered)) return null;
        if (offered.Usual(board.Field.Name) is not { Count: > 0 } drivers) return null;
        var request = new DriversRequest { Source = input.Source, Outcome = board.Field.Name, Drivers = drivers, Where = input.Where, From = input.From, To = input.To };
        var read = await getDrivers.RunAsync(request, actor, cancel);
        return read.Ok ? read.Value : null;
    }
}
