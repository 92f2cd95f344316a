using Heed.Base.Identity;
using Heed.Base.Workspaces;
using Heed.Web.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Running;

/// <summary>A workspace with an owner, made in a data folder before a server or command works on it.</summary>
public sealed record TestCompany(WorkspaceId Workspace, string Email, string Password, string ReadKey, string WriteKey)
{
    public const string OwnersPassword = "correct horse battery";

    public static async Task<TestCompany> CreateAsync(CommandServices services, string name)
    {
        var email = $"owner@{name}.example";
        await using var scope = services.Services.CreateAsyncScope();
        var owner = await scope.ServiceProvider.GetRequiredService<CreateOwner>().RunAsync(new(email, OwnersPassword, name, "Europe/Tallinn"), CancellationToken.None);
        var actor = Actor.System(owner.Value);
        var create = services.Get<CreateApiKey>();
        var read = await create.RunAsync(new("read", KeyScopes.Read), actor, CancellationToken.None);
        var write = await create.RunAsync(new("write", KeyScopes.Read | KeyScopes.Write), actor, CancellationToken.None);
        return new(owner.Value, email, OwnersPassword, read.Value, write.Value);
    }

    public static async Task<TestCompany> CreateAsync(string data, string name)
    {
        var opened = await CommandServices.OpenAsync(data, CancellationToken.None);
        await using var services = opened.Value;
        return await CreateAsync(services, name);
    }
}
