using Heed.Base.Results;

namespace Heed.Base.Outbox;

public static class OutboxErrors
{
    public static Problem UnknownMail { get; } = Problem.NotFound("unknown-mail", "There is no such mail in this workspace's outbox.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "Only a manager or owner may do this.");

    public static Problem StillWaiting { get; } = Problem.Conflict("still-waiting", "This mail is waiting to be sent already.");
}
