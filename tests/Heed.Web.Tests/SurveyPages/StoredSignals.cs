using Heed.Base.Signals;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

internal static class StoredSignals
{
    public static async Task<IReadOnlyList<Signal>> OfAsync(RunningServer server, TestCompany company)
    {
        var logged = await server.Services.GetRequiredService<SignalReader>().LatestAsync(company.Workspace, null, null, 1_000, CancellationToken.None);
        return [.. logged.Select(l => l.Signal)];
    }
}
