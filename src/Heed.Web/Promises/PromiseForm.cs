using System.Globalization;
using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Act.Promises.Changes;
using Heed.Base.Results;

namespace Heed.Web.Promises;

/// <summary>A form about a promise as what it asks for. Days and times are by the workspace's clock.</summary>
public static class PromiseForm
{
    public static Result<PromiseChange> Read(IFormCollection form, TimeZoneInfo zone)
    {
        string Field(string name) => form[name].ToString();
        switch (Field("do"))
        {
            case "answer":
                return Answer(form, zone);
            case "move":
                if (Due(form, zone).Failed(out var problem, out var due)) return problem;
                return Channel(Field("told")) is { } told ? new AgreeDate(due, told, Field("note")) : Bad("told");
            case "keep":
                Guid? signal = null;
                if (Field("signal").Trim() is { Length: > 0 } typed)
                {
                    if (!Guid.TryParse(typed[(typed.LastIndexOf('/') + 1)..], out var shows)) return Bad("signal");
                    signal = shows;
                }

                return Instant(Field("day"), Field("time"), zone, out var at) ? new KeepPromise(Field("note"), signal, at) : Bad("at");
            case "withdraw":
                if (Channel(Field("how")) is not { } how) return Bad("how");
                return Instant(Field("day"), Field("time"), zone, out var when) ? new WithdrawPromise(Field("consent"), how, when, Field("why")) : Bad("when");
            case "hand":
                return new HandPromise(Field("deliverer") is MakePromise.Myself or "" ? null : Field("deliverer"));
            case "note":
                return new AddPromiseNote(Field("note"));
            default:
                return Bad("do");
        }
    }

    /// <summary>By when: one of the dates offered, or a day and perhaps a time.</summary>
    public static Result<PromiseDue> Due(IFormCollection form, TimeZoneInfo zone)
    {
        if (int.TryParse(form["in"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return PromiseDue.In(days);
        if (Day(form["day"]) is not { } day) return PromisesErrors.Invalid("due", "choose by when.");
        if (form["time"].ToString() is not { Length: > 0 } clock) return PromiseDue.By(day);
        return Time(clock) is { } time ? PromiseDue.By(Local(day, time, zone)) : PromisesErrors.Invalid("due", "must be a time such as 15:30.");
    }

    /// <summary>An instant somebody typed; nothing typed is no instant.</summary>
    /// <returns>False where it can't be read.</returns>
    public static bool Instant(string? day, string? time, TimeZoneInfo zone, out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrWhiteSpace(day)) return true;
        if (Day(day) is not { } date) return false;
        var clock = string.IsNullOrWhiteSpace(time) ? new TimeOnly(12, 0) : Time(time);
        at = clock is { } read ? Local(date, read, zone) : null;
        return clock is not null;
    }

    public static ContactChannel? Channel(string text) => Enum.TryParse<ContactChannel>(text, ignoreCase: true, out var channel) && Enum.IsDefined(channel) ? channel : null;

    private static Result<PromiseChange> Answer(IFormCollection form, TimeZoneInfo zone)
    {
        var note = form["note"].ToString();
        switch (form["answer"].ToString())
        {
            case "yes":
                return new AnswerPromise(DeliveryAnswer.Yes, null, note);
            case "no":
                return new AnswerPromise(DeliveryAnswer.No, null, note);
            case "date":
                return Due(form, zone).Failed(out _, out var offered) ? PromisesErrors.Invalid("date", "must be the date that can be kept instead.") : new AnswerPromise(DeliveryAnswer.Date, offered, note);
            default:
                return PromisesErrors.Invalid("answer", "choose yes, no or another date.");
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTimeOffset Local(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    private static Problem Bad(string path) => PromisesErrors.Invalid(path, "can't be read.");
}
