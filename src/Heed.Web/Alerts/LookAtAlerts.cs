using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Alerts;

/// <summary>Gathers what alerts are told with.</summary>
public sealed class LookAtAlerts(IStringLocalizer<Texts> text, ListUnits units, SourceCatalogue catalogue)
{
    public async Task<AlertNames> RunAsync(Caller caller, CancellationToken cancel) =>
        new(text, await units.RunAsync(caller.Actor, cancel), await catalogue.AllAsync(caller.Workspace.Id, cancel), caller.Workspace.Name);
}
