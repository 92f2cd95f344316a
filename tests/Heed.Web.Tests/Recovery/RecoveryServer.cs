using Heed.Act.Cases;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Web.Tests.Cases;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Recovery;

/// <summary>A running server whose company has a front and an office, and customers who said what they think.</summary>
public sealed class RecoveryServer : IAsyncLifetime
{
    public CaseServer Desk { get; } = new();

    public RunningServer Server => Desk.Server;

    public async Task InitializeAsync()
    {
        await Desk.InitializeAsync();
        await using var db = Server.Services.GetRequiredService<HeedDatabase>().For(Server.Ours.Workspace);
        db.Units.AddRange(Unit.Create(Server.Ours.Workspace, "front", "Front"), Unit.Create(Server.Ours.Workspace, "office", "Back office"));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    public async Task<Visitor> HireAsync(string email, string unit)
    {
        var visitor = await Desk.HireAsync(email, Role.Agent);
        (await Server.Services.GetRequiredService<KeepAgents>().RunAsync(new(email, TakesCases: true, [unit], Away: false, null), Desk.Actor, default)).Ok.ShouldBeTrue();
        return visitor;
    }

    public async Task KnowAsync(string customer, params (string Name, string Value)[] known) =>
        (await Server.Services.GetRequiredService<KeepCustomers>().RunAsync([new(customer, known.ToDictionary(k => k.Name, k => k.Value, StringComparer.Ordinal))], dryRun: false, Desk.Actor, default)).Ok.ShouldBeTrue();

    /// <summary>Heard, and in the columns.</summary>
    public async Task<Guid> HearAsync(int nps, string customer, string? comment = null, string unit = "front", string? agent = null)
    {
        var id = await Desk.HearAsync(nps, customer, comment, unit, attributes: agent is null ? null : new Dictionary<string, string> { ["agent"] = agent });
        await CaseServer.UntilAsync(() => Desk.Owner.Client.GetStringAsync("/signals?source=shop"), page => page.Contains(id.ToString(), StringComparison.Ordinal));
        return id;
    }

    public async Task<IReadOnlyList<(string To, string Subject, string Text)>> MailsAsync(string kind)
    {
        await using var db = Server.Services.GetRequiredService<HeedDatabase>().For(Server.Ours.Workspace);
        return [.. (await db.Outbox.AsNoTracking().Where(m => m.Kind == kind).ToListAsync()).Select(m => (m.To, m.Subject, m.Text))];
    }
}
