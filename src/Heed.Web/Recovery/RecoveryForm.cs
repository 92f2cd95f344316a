using System.Globalization;
using Heed.Act.Recovery;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Letters;
using Heed.Act.Recovery.WinBacks;
using Heed.Base.Results;

namespace Heed.Web.Recovery;

/// <summary>Forms of recovery as what they ask for.</summary>
public static class RecoveryForm
{
    public static string? Given(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Dictionary<string, string> Typed(IFormCollection form) => form.Where(f => f.Key != "__RequestVerificationToken").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);

    /// <summary>An amount as people type it: "1 000,50", "1000.5".</summary>
    public static double? Amount(string? text) =>
        double.TryParse(text?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static T? Choice<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _) ? value : null;

    public static Guid? Once(IFormCollection form) => Guid.TryParse(form["once"], out var id) ? id : null;

    public static Result<LogCall.Input> Call(IFormCollection form)
    {
        if (Choice<ContactOutcome>(form.Given("outcome")) is not { } outcome || outcome == ContactOutcome.Written) return RecoveryErrors.Invalid("outcome", "Choose what became of the call.");
        DateOnly? next = null;
        if (form.Given("next") is { } day && (next = Day(day)) is null) return RecoveryErrors.Invalid("next", "must be a day.");
        return new LogCall.Input(form["customer"].ToString(), outcome, form.Given("note"), next, Once(form));
    }

    public static Result<RecoveryWays> Ways(IFormCollection form)
    {
        var (value, least) = (Amount(form.Given("yearlyValue")), Amount(form.Given("leastAtRisk")));
        if (value is null && form.Given("yearlyValue") is not null) return RecoveryErrors.Invalid("yearlyValue", "must be a number.");
        if (least is null && form.Given("leastAtRisk") is not null) return RecoveryErrors.Invalid("leastAtRisk", "must be a number.");
        var score = form.Given("score")?.Split('/', 2);
        Dictionary<string, string> links = new(StringComparer.Ordinal);
        foreach (var line in form["links"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is not [var unit, var link]) return RecoveryErrors.Invalid("reviewLink", "must be a unit's code and an address on each line.");
            links[unit] = link.Trim();
        }

        return new RecoveryWays
        {
            ScoreSource = score is [{ Length: > 0 } source, _] ? source : null,
            ScoreField = score is [_, { Length: > 0 } field] ? field : null,
            ValueAttribute = form.Given("valueAttribute"),
            YearlyValue = value,
            LeastAtRisk = least,
            Currency = form.Given("currency") ?? "EUR",
            TroubleDays = Whole(form.Given("troubleDays")),
            ReviewMonths = Whole(form.Given("reviewMonths")),
            ReviewLink = form.Given("reviewLink"),
            ReviewLinks = links,
            ReferralAttribute = form.Given("referralAttribute") ?? "referred_by",
            AgentAttribute = form.Given("agentAttribute") ?? "agent",
        };
    }

    public static LetterWords Words(IFormCollection form) => new(form["subject"].ToString(), form["text"].ToString());

    public static Result<WinBackPlan> Plan(IFormCollection form)
    {
        if (Day(form.Given("from")) is not { } from || Day(form.Given("to")) is not { } to) return RecoveryErrors.Invalid("from", "must be a day.");
        return new WinBackPlan(form["title"].ToString(), form["source"].ToString(), from, to)
        {
            LeftWhere = form.Given("leftWhere") ?? "",
            BackWhere = form.Given("backWhere") ?? "",
            HoldOut = Whole(form.Given("holdOut")),
            Days = Whole(form.Given("days")),
        };
    }

    /// <summary>A whole number; what is none is out of every range.</summary>
    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
