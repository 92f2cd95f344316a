using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Heed.Base.Workspaces;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>An attempt to win back customers who left: who was written to, who was held out by lot, and who came back.</summary>
public sealed class WinBack : IOwnedByWorkspace
{
    public const int LongestTitle = 120;
    public const int LongestRule = 500;

    private WinBack() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The source that tells of customers' coming and going.</summary>
    public string Source { get; private set; } = "";

    /// <summary>A filter expression: who left.</summary>
    public string LeftWhere { get; private set; } = "";

    /// <summary>A filter expression: who came back.</summary>
    public string BackWhere { get; private set; } = "";

    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }

    /// <summary>The share not written to, in percent.</summary>
    public int HoldOut { get; private set; }

    /// <summary>Within how many days somebody must be back to count.</summary>
    public int Days { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }
    public string By { get; private set; } = "";

    public DateTimeOffset EndsAt => StartedAt.AddDays(Days);

    internal static WinBack Start(WorkspaceId workspace, Guid id, int number, WinBackPlan plan, string by, DateTimeOffset at) => new()
    {
        Id = id,
        WorkspaceId = workspace,
        Number = number,
        Title = plan.Title.Trim(),
        Source = plan.Source,
        LeftWhere = plan.LeftWhere,
        BackWhere = plan.BackWhere,
        From = plan.From,
        To = plan.To,
        HoldOut = plan.HoldOut,
        Days = plan.Days,
        StartedAt = at,
        By = by,
    };

    /// <summary>Whether the lot falls on a customer not to be written to: by a hash of both names, so that anybody can draw it again.</summary>
    public static bool IsHeldOut(Guid winBack, string customer, int percent)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{winBack:N}/{customer}"));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) / (double)ulong.MaxValue * 100 < percent;
    }
}

/// <summary>Somebody who left, in a win-back.</summary>
public sealed class WinBackMember : IOwnedByWorkspace
{
    private WinBackMember() { }

    public Guid WinBackId { get; private set; }

    /// <summary>The customer's external id.</summary>
    public string Customer { get; private set; } = "";

    public WorkspaceId WorkspaceId { get; private set; }
    public DateTimeOffset LeftAt { get; private set; }

    /// <summary>Why, as far as it was heard.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether they were not written to.</summary>
    public bool HeldOut { get; private set; }

    /// <summary>The mail in the outbox.</summary>
    public Guid? MailId { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static WinBackMember Of(WinBack its, Leaver leaver, Guid? mail) => new()
    {
        WinBackId = its.Id,
        Customer = leaver.Customer,
        WorkspaceId = its.WorkspaceId,
        LeftAt = leaver.LeftAt,
        Reason = leaver.Reason,
        HeldOut = mail is null,
        MailId = mail,
        At = its.StartedAt,
    };
}

/// <summary>Somebody who left and can be written to.</summary>
public sealed record Leaver(string Customer, string Address, string Name, string Language, DateTimeOffset LeftAt, string? Reason);
