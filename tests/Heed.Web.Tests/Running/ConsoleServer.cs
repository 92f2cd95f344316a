namespace Heed.Web.Tests.Running;

/// <summary>A server with the owner signed in, shared by a class's tests.</summary>
public sealed class ConsoleServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public Visitor Owner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Owner = await Server.SignedInAsync(Server.Ours);
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Server.DisposeAsync();
    }
}
