using Heed.Base.Results;

namespace Heed.Understand.Reports.Schedules;

public static class SchedulesErrors
{
    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "Only a manager or owner may have reports sent.");

    public static Problem BadHour { get; } = Problem.Invalid("bad-hour", "The hour must be 0 to 23.", new ProblemPlace("hour", "must be 0 to 23."));

    public static Problem NoRecipients { get; } = Problem.Invalid("no-recipients", "Say who gets it.", new ProblemPlace("recipients", "give at least one address."));

    public static Problem TooMany { get; } = Problem.Invalid("too-many-recipients", $"At most {ScheduleReport.MostRecipients} people can get a report.", new ProblemPlace("recipients", $"must be at most {ScheduleReport.MostRecipients} addresses."));

    public static Problem BadRecipient(string address) => Problem.Invalid("bad-recipient", $"\"{address}\" is not an e-mail address.", new ProblemPlace("recipients", $"\"{address}\" is not an e-mail address."));

    public static Problem UnknownSchedule { get; } = Problem.NotFound("unknown-schedule", "There is no such report in this workspace.");
}
