using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Gives a case another deadline.</summary>
/// <param name="Hours">Business hours from when it was opened; null for no deadline.</param>
public sealed record AllowTime(double? Hours) : CaseChange
{
    public override IReadOnlyList<EntryKind> Rivals => [EntryKind.Due];

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (Hours is <= 0 or > 2_000) return CasesErrors.Invalid("hours", "must be more than 0 and at most 2000 business hours.");
        if (Hours != its.AllowedHours) its.Allow(Hours, context.Turn);
        return null;
    }
}
