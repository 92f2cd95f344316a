using Heed.Base.Outbox;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Outbox;

/// <summary>The mails that went out, wait to, or could not.</summary>
public static class OutboxPages
{
    public static async Task<IResult> List(string? state, Caller caller, ListOutbox list, CancellationToken cancel)
    {
        MailState? only = Enum.TryParse<MailState>(state, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        return (await list.RunAsync(only, caller.Actor, cancel)).Failed(out var problem, out var listed)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<OutboxPage>(new { Caller = caller, Listed = listed, Only = only });
    }

    public static async Task<IResult> Show(Guid id, Caller caller, ListOutbox list, CancellationToken cancel) =>
        (await list.FindAsync(id, caller.Actor, cancel)).Failed(out var problem, out var mail) ? ErrorPages.Of(problem, caller) : Page.Of<MailPage>(new { Caller = caller, Mail = mail });

    public static async Task<IResult> Attachment(Guid id, int number, Caller caller, ListOutbox list, CancellationToken cancel)
    {
        if ((await list.FindAsync(id, caller.Actor, cancel)).Failed(out var problem, out var mail)) return ErrorPages.Of(problem, caller);
        // Always as a download, whatever it says it is: nothing in it may run on our pages.
        return mail.Attachments.Find(a => a.Number == number) is { } file
            ? TypedResults.Bytes(file.Content, "application/octet-stream", file.Name)
            : ErrorPages.Of(OutboxErrors.UnknownMail, caller);
    }

    public static async Task<IResult> Again(Guid id, Caller caller, SendAgain again, CancellationToken cancel) =>
        (await again.RunAsync(id, caller.Actor, cancel)).Failed(out var problem) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect("/outbox");
}
