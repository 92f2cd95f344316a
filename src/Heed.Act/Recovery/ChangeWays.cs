using Heed.Act.Recovery.Tables;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery;

/// <summary>Chooses how the workspace wins customers back.</summary>
public sealed class ChangeWays(HeedDatabase database, FindWays find)
{
    private const int LongestLink = 500;

    public async Task<Result<RecoveryWays>> RunAsync(RecoveryWays ways, int seen, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        var found = await find.RunAsync(actor.Workspace, cancel);
        if (ways.ScoreSource is not null && !found.Choices.Any(c => c.Source.Key == ways.ScoreSource && c.Field.Name == ways.ScoreField)) return RecoveryErrors.Invalid("score", "must be a score that is seen with the customer's name.");
        if (ways.ValueAttribute?.Length > CustomerRules.LongestName) return RecoveryErrors.Invalid("valueAttribute", $"must be at most {CustomerRules.LongestName} characters.");
        if (ways.YearlyValue is < 0 or > 1e12) return RecoveryErrors.Invalid("yearlyValue", "must not be negative.");
        if (ways.LeastAtRisk is < 0 or > 1e12) return RecoveryErrors.Invalid("leastAtRisk", "must not be negative.");
        if (ways.Currency.Trim().Length is 0 or > 8) return RecoveryErrors.Invalid("currency", $"must be 1 to {8} characters.");
        if (ways.TroubleDays is < 7 or > RecoveryWays.MostDays) return RecoveryErrors.Invalid("troubleDays", $"must be from {7} to {RecoveryWays.MostDays}.");
        if (ways.ReviewMonths is < 1 or > 60) return RecoveryErrors.Invalid("reviewMonths", $"must be from {1} to {60}.");
        if (ways.ReferralAttribute.Length is 0 or > CustomerRules.LongestName) return RecoveryErrors.Invalid("referralAttribute", $"must be 1 to {CustomerRules.LongestName} characters.");
        if (ways.AgentAttribute.Length is 0 or > CustomerRules.LongestName) return RecoveryErrors.Invalid("agentAttribute", $"must be 1 to {CustomerRules.LongestName} characters.");
        foreach (var link in ways.ReviewLinks.Values.Append(ways.ReviewLink).OfType<string>())
        {
            if (link.Length > LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return RecoveryErrors.Invalid("reviewLink", "must be an address that begins with https://.");
        }

        await using var db = database.For(actor.Workspace);
        var desk = await db.RecoveryDesks.FirstOrDefaultAsync(cancel);
        if ((desk?.Version ?? 0) != seen) return RecoveryErrors.Changed;
        if (desk is null) db.RecoveryDesks.Add(desk = RecoveryDesk.Create(actor.Workspace));
        desk.Set(ways);
        try
        {
            await db.SaveChangesAsync(cancel);
            return ways;
        }
        catch (DbUpdateException)
        {
            return RecoveryErrors.Changed;
        }
    }
}
