using Heed.Base.Results;

namespace Heed.Act.Cases.Changes;

/// <summary>Ties a file that was handed in to the case.</summary>
/// <param name="File">The name under which it is kept.</param>
/// <param name="Title">What it was called.</param>
public sealed record AttachFile(string File, string Title) : CaseChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Case its, ChangeContext context)
    {
        if (RejectText("file", Title, 200) is { } problem) return problem;
        its.Attach(File, Title, context.Turn);
        return null;
    }
}
