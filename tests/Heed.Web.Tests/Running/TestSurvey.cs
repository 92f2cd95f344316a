using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Running;

/// <summary>Surveys put before customers on a running server.</summary>
public static class TestSurvey
{
    public static string Sample { get; } = File.ReadAllText(RepoRoot.Of("samples", "surveys", "after-contact.json"));

    public static async Task<Survey> PublishAsync(this RunningServer server, TestCompany company, string key, string definition)
    {
        var actor = Actor.System(company.Workspace);
        var saved = await server.Services.GetRequiredService<SaveSurvey>().RunAsync(new(key, definition), actor, CancellationToken.None);
        saved.Ok.ShouldBeTrue(saved.Problem?.Message);
        var published = await server.Services.GetRequiredService<PublishSurvey>().RunAsync(key, actor, CancellationToken.None);
        published.Ok.ShouldBeTrue(published.Problem?.Message);
        return published.Value;
    }
}
