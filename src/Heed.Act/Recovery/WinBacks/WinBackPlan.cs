using Heed.Act.Promises.Effects;
using Heed.Base.Results;

namespace Heed.Act.Recovery.WinBacks;

/// <summary>What a win-back begins with.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Source">The source that tells of customers' coming and going.</param>
/// <param name="From">Those who left from this day on.</param>
/// <param name="To">Up to and including this day.</param>
public sealed record WinBackPlan(string Title, string Source, DateOnly From, DateOnly To)
{
    public const string Left = $"{WhoLeft.EventField} = '{WhoLeft.LeftLabel}'";
    public const string Back = $"{WhoLeft.EventField} = '{ReturnedLabel}'";
    public const string ReturnedLabel = "returned";

    public string LeftWhere { get; init; } = Left;
    public string BackWhere { get; init; } = Back;

    /// <summary>The share not written to, in percent; without one nobody can tell what the letter did.</summary>
    public int HoldOut { get; init; } = 20;

    public int Days { get; init; } = 60;

    public Problem? Check()
    {
        if (Title.Trim().Length is 0 or > WinBack.LongestTitle) return RecoveryErrors.Invalid("title", $"must be 1 to {WinBack.LongestTitle} characters.");
        if (LeftWhere.Trim().Length is 0 or > WinBack.LongestRule) return RecoveryErrors.Invalid("leftWhere", $"must be 1 to {WinBack.LongestRule} characters.");
        if (BackWhere.Trim().Length is 0 or > WinBack.LongestRule) return RecoveryErrors.Invalid("backWhere", $"must be 1 to {WinBack.LongestRule} characters.");
        if (HoldOut is < 0 or > 50) return RecoveryErrors.Invalid("holdOut", $"must be from {0} to {50}.");
        return Days is < 7 or > 365 ? RecoveryErrors.Invalid("days", $"must be from {7} to {365}.") : null;
    }
}
