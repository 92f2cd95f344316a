using System.Globalization;
using Heed.Act.Initiatives;
using Heed.Base.Results;
using Heed.Web.Goals;

namespace Heed.Web.Initiatives;

/// <summary>The form of an initiative as it was typed, so that nothing typed is lost where something is wrong.</summary>
public sealed record InitiativeForm
{
    /// <summary>Made with the form, so that a second press of the button makes no second one.</summary>
    public string Id { get; init; } = "";

    /// <summary>Empty for a new one.</summary>
    public string Version { get; init; } = "";

    /// <summary>The activity it is made of.</summary>
    public string Activity { get; init; } = "";

    public string State { get; init; } = nameof(InitiativeState.Planned);
    public string Title { get; init; } = "";
    public string Why { get; init; } = "";

    /// <summary>Source, measure and field, with <c>|</c> between.</summary>
    public string Choice { get; init; } = "";

    public string Where { get; init; } = "";
    public string Direction { get; init; } = "up";
    public string WorthHaving { get; init; } = "";
    public IReadOnlyList<string> Units { get; init; } = [];
    public string Start { get; init; } = "";
    public string RolledOut { get; init; } = "";
    public string BeforeFrom { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Cost { get; init; } = "";
    public string Hours { get; init; } = "";
    public string Worth { get; init; } = "";
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Source and field, with <c>|</c> between.</summary>
    public IReadOnlyList<string> Drivers { get; init; } = [];

    public IReadOnlyList<string> Causes { get; init; } = [];

    public bool IsNew => Version.Length == 0;

    public static InitiativeForm Read(IFormCollection form) => new()
    {
        Id = form["id"].ToString(),
        Version = form["version"].ToString(),
        Activity = form["activity"].ToString(),
        State = form["state"].ToString() is { Length: > 0 } state ? state : nameof(InitiativeState.Planned),
        Title = form["title"].ToString(),
        Why = form["why"].ToString(),
        Choice = form["choice"].ToString(),
        Where = form["where"].ToString(),
        Direction = form["direction"].ToString(),
        WorthHaving = form["worthHaving"].ToString(),
        Units = [.. form["units"].OfType<string>()],
        Start = form["start"].ToString(),
        RolledOut = form["rolledOut"].ToString(),
        BeforeFrom = form["beforeFrom"].ToString(),
        Owner = form["owner"].ToString(),
        Cost = form["cost"].ToString(),
        Hours = form["hours"].ToString(),
        Worth = form["worth"].ToString(),
        Goals = [.. form["goals"].OfType<string>()],
        Drivers = [.. form["drivers"].OfType<string>()],
        Causes = [.. form["causes"].OfType<string>()],
    };

    public static InitiativeForm Of(Initiative its)
    {
        var (plan, measure) = (its.Plan, its.Plan.Measure);
        return new()
        {
            Id = its.Id.ToString(),
            Version = its.Version.ToString(CultureInfo.InvariantCulture),
            State = its.State.ToString(),
            Title = plan.Title,
            Why = plan.Why,
            Choice = $"{measure.Source}|{measure.Measure}|{measure.Field}",
            Where = measure.Where ?? "",
            Direction = measure.Falls ? "down" : "up",
            WorthHaving = Plain(measure.WorthHaving),
            Units = plan.Units,
            Start = GoalForm.Day(plan.Start),
            RolledOut = plan.RolledOut is { } rolled ? GoalForm.Day(rolled) : "",
            BeforeFrom = plan.BeforeFrom is { } before ? GoalForm.Day(before) : "",
            Owner = plan.Owner.ToString(),
            Cost = Plain(plan.CostCents / 100.0),
            Hours = Plain(plan.CostHours),
            Worth = Plain(plan.WorthCents / 100.0),
            Goals = [.. plan.Goals.Select(goal => goal.ToString())],
            Drivers = [.. plan.Drivers.Select(driver => $"{measure.Source}|{driver}")],
            Causes = plan.Causes,
        };
    }

    /// <param name="known">As it stands; null for a new one. What no form shows is taken from it.</param>
    public Result<InitiativePlan> ToPlan(InitiativePlan? known)
    {
        List<ProblemPlace> places = [];
        var choice = Choice.Split('|');
        if (choice.Length != 3) places.Add(new("choice", "must be chosen."));
        // Lists name one's own measure without its version; while it is not changed, the version stays.
        var same = choice.Length == 3 && known?.Measure is { } was && was.Source == choice[0] && was.Measure.Split('@')[0] == choice[1].Split('@')[0] && was.Field == choice[2] ? known.Measure : null;
        var plan = new InitiativePlan
        {
            Title = Title.Trim(),
            Why = Why.Trim(),
            Measure = new()
            {
                Source = choice[0],
                Measure = same?.Measure ?? (choice.Length == 3 ? choice[1] : ""),
                Field = choice.Length == 3 ? choice[2] : "",
                Of = same?.Of ?? [],
                Where = string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(),
                Falls = Direction == "down",
                WorthHaving = Number(WorthHaving, "worthHaving", places),
            },
            Units = Units,
            Start = GoalForm.Day(Start, "start", places),
            RolledOut = RolledOut.Length == 0 ? null : GoalForm.Day(RolledOut, "rolledOut", places),
            BeforeFrom = BeforeFrom.Length == 0 ? null : GoalForm.Day(BeforeFrom, "beforeFrom", places),
            Owner = Guid.TryParse(Owner, out var owner) ? owner : default,
            CostCents = Cents(Number(Cost, "cost", places)),
            CostHours = Number(Hours, "hours", places),
            WorthCents = Cents(Number(Worth, "worth", places)),
            Goals = [.. Goals.Select(goal => Guid.TryParse(goal, out var id) ? id : default)],
            Drivers = [.. Drivers.Select(driver => driver.Split('|')).Where(parts => parts.Length == 2 && parts[0] == choice[0]).Select(parts => parts[1])],
            Causes = Causes,
        };
        return places.Count > 0 ? InitiativesErrors.Invalid(places) : plan;
    }

    /// <summary>The version a form was made from; one that none ever was where it says none.</summary>
    public static int ReadVersion(string? version) => int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;

    private static string Plain(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    internal static long? Cents(double? amount) => amount is { } money && Math.Abs(money) < 1e15 ? (long)Math.Round(money * 100) : amount is null ? null : -1;

    // A comma is a point in most of our languages; blanks between thousands are none of the number.
    private static double? Number(string text, string path, List<ProblemPlace> places)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.').Replace('−', '-');
        if (plain.Length == 0) return null;
        if (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        places.Add(new(path, "must be a number."));
        return null;
    }
}
