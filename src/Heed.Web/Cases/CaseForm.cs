using System.Globalization;
using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Mandates;
using Heed.Base.Results;

namespace Heed.Web.Cases;

/// <summary>A form of a case's page as the change it asks for.</summary>
public static class CaseForm
{
    public static Result<CaseChange> Read(IFormCollection form)
    {
        string Field(string name) => form[name].ToString();
        return Field("do") switch
        {
            "take" => new TakeCase(),
            "assign" => Assign(Field("owner")),
            "route" => new RouteCase(Field("unit")),
            "move" => Enum.TryParse<CaseState>(Field("state"), out var state) ? new MoveCase(state) : Bad("state"),
            "rank" => Enum.TryParse<CasePriority>(Field("priority"), out var priority) ? new RankCase(priority) : Bad("priority"),
            "due" => Field("hours").Trim() is not { Length: > 0 } typed ? new AllowTime(null) : Hours(typed) is { } hours ? new AllowTime(hours) : Bad("hours"),
            "summary" => new RewriteSummary(Field("summary")),
            "note" => new AddNote(Field("text")),
            "contact" => Contact(Field("channel"), Field("way"), Field("text"), Field("minutes")),
            "tick" => int.TryParse(Field("step"), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? new TickStep(step, Field("done") == "yes") : Bad("step"),
            "close" => new CloseCase(Field("cause"), Field("action")),
            "claim" => Field("amount").Trim() is not { Length: > 0 } asked ? new SetClaim(null, Field("regulated") == "yes") : Cents(asked) is { } claim ? new SetClaim(claim, Field("regulated") == "yes") : Bad("amount"),
            "grant" => Cents(Field("amount")) is { } cents ? new GrantOnTheSpot(cents, Field("what")) : Bad("amount"),
            "reopen" => new ReopenCase(Field("why")),
            _ => Bad("do"),
        };
    }

    /// <summary>Hours as people type them, with comma or point.</summary>
    public static double? Hours(string? typed) =>
        double.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null;

    /// <summary>An amount as people type it, in hundredths.</summary>
    public static long? Cents(string? typed) => Hours(typed) is { } amount && amount <= 1_000_000_000 ? (long)Math.Round(amount * 100) : null;

    private static AssignCase Assign(string owner) => owner switch { OpenCase.ByLoad => new(null, ByLoad: true), "" => new((string?)null), _ => new(owner) };

    private static Result<CaseChange> Contact(string channel, string way, string text, string minutes)
    {
        if (!Enum.TryParse<ContactChannel>(channel, out var by)) return Bad("channel");
        int? took = int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
        return new LogContact(by, way != "in", text, took);
    }

    private static Problem Bad(string path) => CasesErrors.Invalid(path, "can't be read.");
}
