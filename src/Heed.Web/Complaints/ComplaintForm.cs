using System.Globalization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Base.Results;
using Heed.Web.Cases;

namespace Heed.Web.Complaints;

/// <summary>Forms about complaints as what they ask for.</summary>
public static class ComplaintForm
{
    public static Result<ComplaintChange> Read(IFormCollection form)
    {
        string Field(string name) => form[name].ToString();
        var way = Way(Field("way"));
        switch (Field("do"))
        {
            case "acknowledge":
                return way is { } told ? new AcknowledgeComplaint(told) : Bad("way");
            case "hold":
                return way is { } held ? new HoldComplaint(Field("why"), held) : Bad("way");
            case "withdraw":
                return way is { } said ? new WithdrawComplaint(Field("why"), said) : Bad("way");
            case "note":
                return new AddComplaintNote(Field("text"));
            case "answer-mail" or "answer-letter":
                if (Amount(Field("redress")).Failed(out var problem, out var redress)) return problem;
                return new AnswerComplaint(Outcome(Field("outcome")), Field("answer"), Field("ombudsman"), Field("do") == "answer-mail" ? ComplaintWay.Mail : ComplaintWay.Letter)
                {
                    RedressCents = redress,
                    Cause = Given(Field("cause")),
                    Action = Field("close") == "yes" ? Given(Field("reasons")) ?? Field("answer") : null,
                };
            case "correct":
                return Correct(form);
            default:
                return Bad("do");
        }
    }

    public static Result<EnterComplaint.Input> New(IFormCollection form, TimeZoneInfo zone, DateTimeOffset now)
    {
        string? Field(string name) => Given(form[name].ToString());
        if (Amount(form["claim"].ToString()).Failed(out var problem, out var claim)) return ComplaintsErrors.BadAmount("claim");
        DateTimeOffset? received = null;
        if (Field("received") is { } typed)
        {
            if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Bad("received");
            var wall = day.ToDateTime(new(12, 0));
            var at = new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
            // Today means now: noon may be still to come.
            received = day == DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime) ? null : at;
        }

        return new EnterComplaint.Input(Field("words"))
        {
            Customer = Field("customer"),
            Whom = Field("whom"),
            Email = Field("email"),
            Category = Field("category"),
            Product = Field("product"),
            ClaimCents = claim,
            Channel = Field("channel"),
            Regime = Field("regime"),
            Language = Field("language"),
            Unit = Field("unit"),
            ReceivedAt = received,
            Once = Guid.TryParse(form["once"], out var once) ? once : null,
        };
    }

    public static ComplaintOutcome? Outcome(string? text) => Enum.TryParse<ComplaintOutcome>(text, ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null;

    /// <summary>An amount somebody typed; nothing typed is no amount.</summary>
    public static Result<long?> Amount(string? typed) => string.IsNullOrWhiteSpace(typed) ? (long?)null : CaseForm.Cents(typed) is { } cents ? cents : ComplaintsErrors.BadAmount("redress");

    private static Result<ComplaintChange> Correct(IFormCollection form)
    {
        string? Field(string name) => form.ContainsKey(name) ? form[name].ToString().Trim() : null;
        if (Amount(Field("redress")).Failed(out var problem, out var redress)) return problem;
        if (Amount(Field("claim")).Failed(out problem, out var claim)) return ComplaintsErrors.BadAmount("claim");
        DateOnly? received = null;
        if (Field("received") is { Length: > 0 } typed)
        {
            if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Bad("received");
            received = day;
        }

        return new CorrectComplaint(
            new()
            {
                Category = Field("category"),
                Product = Field("product"),
                Regime = Field("regime"),
                Received = received,
                ClaimCents = claim,
                NoClaim = Field("claim") is "",
                Customer = Field("customer"),
                Whom = Field("whom"),
                Email = Field("email"),
                Unit = Field("unit"),
                Outcome = Outcome(Field("outcome")),
                RedressCents = redress,
                Cause = Field("cause") is { Length: > 0 } cause ? cause : null,
            },
            Field("why"));
    }

    private static ComplaintWay? Way(string text) => Enum.TryParse<ComplaintWay>(text, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : null;

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Problem Bad(string path) => ComplaintsErrors.Invalid(path, "This can't be read.");
}
