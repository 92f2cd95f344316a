using Heed.Base.Database;
using Heed.Web.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Running;

/// <summary>The server in this process, on a folder and a port of its own, with two companies in it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private static readonly Lazy<Task<Template>> s_template = new(MakeTemplateAsync);

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    /// <summary>A data folder with two companies, made once per test run and copied for each server.</summary>
    private sealed record Template(string Folder, TestCompany Ours, TestCompany Others);

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
        var (template, ours, others) = await s_template.Value;
        var folder = new TemporaryFolder();
        Copy(template, folder.Path);
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

    private static async Task<Template> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("heed-test-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var ours = await TestCompany.CreateAsync(folder, "ours");
        var others = await TestCompany.CreateAsync(folder, "others");
        // What still lies in the write-ahead log goes into the file, which alone is copied whole.
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "heed.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
        return new(folder, ours, others);
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
