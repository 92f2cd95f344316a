using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;

namespace Heed.Base.Customers;

/// <summary>A customer heard of for the first time gets a record of their own.</summary>
public sealed class RegisterCustomersHeardOf(HeedDatabase database) : DatabaseFollower(database)
{
    public override string Name => "customers";

    protected override async ValueTask FollowAsync(LogPage page, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            insert into base_customers ("Id", "WorkspaceId", "ExternalId", "Attributes", "FirstHeardAt") values (@id, @workspace, @customer, '{}', @at) on conflict do nothing
            """;
        var (id, workspace, customer, at) = (command.Add("id", null), command.Add("workspace", null), command.Add("customer", null), command.Add("at", null));
        HashSet<(int, string)> heard = [];
        foreach (var signal in page.Signals)
        {
            if (signal.Signal.Customer is not { } name || !heard.Add((signal.Workspace.Value, name))) continue;
            id.Value = Database.Key(Guid.CreateVersion7());
            workspace.Value = signal.Workspace.Value;
            customer.Value = name;
            at.Value = Database.Instant(signal.Signal.ReceivedAt);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
