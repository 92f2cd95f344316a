using Heed.Base.Database;
using Heed.Web.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Running;

/// <summary>The server in this process, on a folder and a port of its own, with two companies in it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private RunningServer(TemporaryFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public TestCompany Ours { get; private init; } = null!;

    public TestCompany Others { get; private init; } = null!;

    public IEnumerable<RouteEndpoint> Endpoints => Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public static async Task<RunningServer> StartAsync()
    {
        var folder = new TemporaryFolder();
        var ours = await TestCompany.CreateAsync(folder.Path, "ours");
        var others = await TestCompany.CreateAsync(folder.Path, "others");
        var app = Server.Create(new DataFolder(folder.Path), ["--urls", "http://127.0.0.1:0"]);
        (await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None)).Ok.ShouldBeTrue();
        await app.StartAsync();
        return new(folder, app) { Ours = ours, Others = others };
    }

    /// <summary>Nobody in particular: no cookies kept, no redirects followed.</summary>
    public HttpClient Nobody() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public HttpClient WithKey(string key)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>A browser in which someone signed in.</summary>
    public async Task<Visitor> SignedInAsync(TestCompany company)
    {
        var visitor = new Visitor(Address);
        await visitor.SignInAsync(company);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
