using Heed.Base.Database;
using Heed.Web.Commands;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Walks;

/// <summary>The demo company as the command makes it, with fewer customers, served.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (await HeedCommand.RunAsync(["demo", "--no-serve", "--customers", "8000", "--data", _folder.Path])).ShouldBe(0);
        _app = Server.Create(new DataFolder(_folder.Path), ["--urls", "http://127.0.0.1:0"]);
        (await _app.Services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None)).Ok.ShouldBeTrue();
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
