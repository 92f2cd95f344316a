using System.Buffers.Binary;
using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>The rule that makes a case of each broken promise. It comes with a workspace's first promise, and is then a rule like any other, to be changed or switched off.</summary>
internal static class PromiseRule
{
    public const string Matter = "promise";
    public const string Where = "step = 'broken'";

    public static async Task EnsureAsync(HeedDb db, IPromiseMails mails, CaseTurn turn, CancellationToken cancel)
    {
        var id = IdOf(db.Workspace);
        if (await db.CaseRules.AnyAsync(r => r.Id == id, cancel)) return;
        var (name, steps) = mails.Rule;
        var rule = CaseRule.Create(db.Workspace, turn.Now, id);
        rule.Set(new() { Name = name, Matter = Matter, Sources = [PromiseSource.Key], Where = Where, Priority = CasePriority.High, Hours = 8, Steps = steps, Active = true }, turn.Now);
        db.CaseRules.Add(rule);
    }

    /// <summary>The same for a workspace each time, so that two first promises at once make one rule.</summary>
    public static Guid IdOf(WorkspaceId workspace)
    {
        Span<byte> bytes = stackalloc byte[16];
        "promise rule"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], workspace.Value);
        return new(bytes, bigEndian: true);
    }
}
