using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;

namespace Heed.Base.Units;

/// <summary>A unit code heard for the first time gets a place in the tree, at the top, until someone moves it.</summary>
public sealed class RegisterUnitsHeardOf(HeedDatabase database) : DatabaseFollower(database)
{
    private bool _grew;

    public override string Name => "units";

    protected override async ValueTask FollowAsync(LogPage page, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var heard = page.Signals.Where(s => s.Signal.Unit is not null).Select(s => (s.Workspace, Code: s.Signal.Unit!)).Distinct();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            insert into base_units ("Id", "WorkspaceId", "Code", "Name") values (@id, @workspace, @code, @code) on conflict do nothing
            """;
        var (id, workspace, code) = (command.Add("id", null), command.Add("workspace", null), command.Add("code", null));
        foreach (var (owner, unit) in heard)
        {
            id.Value = Database.Key(Guid.CreateVersion7());
            workspace.Value = owner.Value;
            code.Value = unit;
            _grew |= await command.ExecuteNonQueryAsync(cancel) > 0;
        }
    }

    protected override void AfterCommit(LogPage page)
    {
        if (_grew) Database.Units.Move();
        _grew = false;
    }
}
