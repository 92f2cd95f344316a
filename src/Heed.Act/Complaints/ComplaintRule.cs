using System.Buffers.Binary;
using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>
/// The rule that makes a case of each complaint. It comes with a workspace's first complaint, and is then a rule like any other, to be changed or switched off; the
/// register is kept either way. It gives no hours of its own: a case of complaints is due when the register wants the first of them answered. Two complaints of a customer about the same are one case while that is open.
/// </summary>
internal static class ComplaintRule
{
    public const string Matter = "complaint";
    public const string Where = "kind = 'complaint'";

    /// <param name="db">Where it stands.</param>
    /// <param name="mails">Its words.</param>
    /// <param name="since">The complaint it comes with counts already.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<CaseRule> EnsureAsync(HeedDb db, IComplaintMails mails, DateTimeOffset since, CancellationToken cancel)
    {
        var id = IdOf(db.Workspace);
        if (await db.CaseRules.FirstOrDefaultAsync(r => r.Id == id, cancel) is { } known) return known;
        var (name, steps) = mails.Rule;
        var rule = CaseRule.Create(db.Workspace, since, id);
        rule.Set(new() { Name = name, Matter = Matter, Where = Where, Priority = CasePriority.High, Hours = null, Steps = steps, Active = true }, since);
        db.CaseRules.Add(rule);
        return rule;
    }

    /// <summary>The matter of a complaint's case: what is measured of closed cases, such as their cost, is measured for each category.</summary>
    public static string MatterOf(CaseRule rule, ComplaintFacts facts)
    {
        var matter = facts.Category.Length == 0 ? rule.Matter : $"{rule.Matter}-{facts.Category}";
        return matter.Length <= 64 ? matter : matter[..64];
    }

    /// <summary>The same for a workspace each time, so that two first complaints at once make one rule.</summary>
    public static Guid IdOf(WorkspaceId workspace)
    {
        Span<byte> bytes = stackalloc byte[16];
        "complaints r"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], workspace.Value);
        return new(bytes, bigEndian: true);
    }
}
