using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Writes down a call, a mail or a message with the customer.</summary>
/// <param name="Channel">How.</param>
/// <param name="Outgoing">Whether it came from us.</param>
/// <param name="Text">What was said.</param>
/// <param name="Minutes">How long it took, where someone says so.</param>
/// <param name="Outcome">What became of it, where one asks for that; then nothing need have been said.</param>
public sealed record LogContact(ContactChannel Channel, bool Outgoing, string Text, int? Minutes = null, string? Outcome = null) : CaseChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if ((Outcome is null || Text.Length > 0) && RejectText("contact", Text) is { } problem) return problem;
        if (Minutes is < 0 or > 1_440) return CasesErrors.Invalid("minutes", "must be from 0 to 1440.");
        its.Contact(Channel, Outgoing, Text.Trim() is { Length: > 0 } said ? said : null, Minutes, context.Turn, Outcome);
        return null;
    }
}
