using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Writes something down for colleagues.</summary>
public sealed record AddPromiseNote(string? Text) : PromiseChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (RejectText("note", Text) is { } problem) return problem;
        its.Note(Text!.Trim(), context.Turn);
        return null;
    }
}
