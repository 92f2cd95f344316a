using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Web.Running;

/// <summary>What a command works with: the same use cases as the server, on the same data folder, without a server.</summary>
public sealed class CommandServices(ServiceProvider services) : IAsyncDisposable
{
    public IServiceProvider Services => services;

    public static async Task<Result<CommandServices>> OpenAsync(string folder, CancellationToken cancel)
    {
        var data = new DataFolder(folder);
        data.Create();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("HEED__").Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddHeed(data, configuration);
        var opened = new CommandServices(services.BuildServiceProvider());
        var migrated = await opened.Get<MigrateDatabase>().RunAsync(cancel);
        if (!migrated.Failed(out var problem)) return opened;
        await opened.DisposeAsync();
        return problem;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The workspace named, or the only one there is.</summary>
    public async Task<Result<Workspace>> WorkspaceAsync(string? key, CancellationToken cancel)
    {
        if (await Get<FindWorkspace>().RunAsync(key, cancel) is { } workspace) return workspace;
        var all = await Get<FindWorkspace>().AllAsync(cancel);
        return all.Count == 0
            ? Problem.NotFound("no-workspace", $"There is no workspace in {Get<DataFolder>().Path} yet: run 'heed serve' and set up an owner, or 'heed user add', or 'heed demo'.")
            : Problem.NotFound("unknown-workspace", $"Say which workspace with --workspace: {string.Join(", ", all.Select(w => w.Key))}.");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
