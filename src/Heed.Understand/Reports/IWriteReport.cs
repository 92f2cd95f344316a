using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Understand.Reports;

/// <summary>Writes a report down in a reader's language; how it looks is not this area's.</summary>
public interface IWriteReport
{
    Task<Result<WrittenReport>> RunAsync(KeptView view, string language, Actor actor, CancellationToken cancel);
}

/// <param name="Title">For the head of a mail.</param>
/// <param name="Summary">The number with its interval and n, in a few lines.</param>
/// <param name="MailText">The same, and why the reader gets it.</param>
/// <param name="FileName">What the file is called.</param>
/// <param name="Pdf">The file.</param>
public sealed record WrittenReport(string Title, string Summary, string MailText, string FileName, byte[] Pdf);
