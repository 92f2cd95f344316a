using Heed.Base.Results;

namespace Heed.Act.Promises.Changes;

/// <summary>Ties a file that was handed in to the promise.</summary>
/// <param name="File">The name under which it is kept.</param>
/// <param name="Title">What it was called.</param>
public sealed record AttachEvidence(string File, string Title) : PromiseChange
{
    public override bool NeedsOpen => false;

    public override Problem? Apply(Promise its, PromiseContext context)
    {
        if (RejectText("file", Title, Promise.LongestName) is { } problem) return problem;
        its.Attach(File, Title, context.Turn);
        return null;
    }
}
