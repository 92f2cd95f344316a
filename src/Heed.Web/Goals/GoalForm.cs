using System.Globalization;
using Heed.Base.Results;
using Heed.Facts.Queries;
using Heed.Readings.Goals;

namespace Heed.Web.Goals;

/// <summary>The form of a goal as it was typed, so that nothing typed is lost where something is wrong.</summary>
public sealed record GoalForm
{
    /// <summary>Made with the form, so that a second press of the button sets no second goal.</summary>
    public string Id { get; init; } = "";

    public string Version { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>Source, measure and field, with <c>|</c> between.</summary>
    public string Choice { get; init; } = "";

    /// <summary>More sources to read with the first.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public string Unit { get; init; } = "";
    public string Where { get; init; } = "";
    public string Every { get; init; } = "month";
    public string Start { get; init; } = "";
    public string StartDay { get; init; } = "";
    public string Target { get; init; } = "";
    public string Due { get; init; } = "";
    public string Owner { get; init; } = "";

    public static GoalForm Read(IFormCollection form) => new()
    {
        Id = form["id"].ToString(),
        Version = form["version"].ToString(),
        Title = form["title"].ToString(),
        Choice = form["choice"].ToString(),
        Also = [.. form["also"].OfType<string>()],
        Unit = form["unit"].ToString(),
        Where = form["where"].ToString(),
        Every = form["every"].ToString(),
        Start = form["start"].ToString(),
        StartDay = form["startDay"].ToString(),
        Target = form["target"].ToString(),
        Due = form["due"].ToString(),
        Owner = form["owner"].ToString(),
    };

    /// <summary>The form of a goal as it stands.</summary>
    public static GoalForm Of(Goal goal) => new()
    {
        Id = goal.Id.ToString(),
        Version = goal.Version.ToString(CultureInfo.InvariantCulture),
        Title = goal.Title,
        Target = goal.Target.ToString("R", CultureInfo.InvariantCulture),
        Due = Day(goal.Due),
        Owner = goal.OwnerId.ToString(),
    };

    public Result<SetGoal.Input> ToSet()
    {
        List<ProblemPlace> places = [];
        var choice = Choice.Split('|');
        if (choice.Length != 3) places.Add(new("choice", "must be chosen."));
        if (!Enum.TryParse<TimeBucket>(Every, ignoreCase: true, out var every)) places.Add(new("every", "must be week, month or quarter."));
        double? start = Start.Trim().Length == 0 ? null : Number(Start, "start", places);
        DateOnly? startDay = StartDay.Length == 0 ? null : Day(StartDay, "startDay", places);
        var (target, due) = (Number(Target, "target", places), Day(Due, "due", places));
        if (places.Count > 0) return GoalsErrors.Invalid(places);
        return new SetGoal.Input
        {
            Id = Guid.TryParse(Id, out var id) ? id : null,
            Title = Title.Trim(),
            Question = new()
            {
                Measure = choice[1],
                Sources = [choice[0], .. Also.Where(s => s != choice[0]).Distinct(StringComparer.Ordinal)],
                Field = choice[2],
                Unit = Unit.Length == 0 ? null : Unit,
                Where = string.IsNullOrWhiteSpace(Where) ? null : Where.Trim(),
                Every = every,
            },
            Start = start,
            StartDay = startDay,
            Target = target,
            Due = due,
            Owner = Person,
        };
    }

    public Result<ChangeGoal.Input> ToChange(Guid id)
    {
        List<ProblemPlace> places = [];
        var (target, due) = (Number(Target, "target", places), Day(Due, "due", places));
        if (places.Count > 0) return GoalsErrors.Invalid(places);
        return new ChangeGoal.Input(id, ReadVersion(Version), Title.Trim(), target, due, Person);
    }

    /// <summary>The version a form was made from; one that none ever was where it says none.</summary>
    public static long ReadVersion(string version) => long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly Day(string text, string path, List<ProblemPlace> places)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        places.Add(new(path, "must be a day."));
        return default;
    }

    private Guid Person => Guid.TryParse(Owner, out var owner) ? owner : default;

    // A comma is a point in most of our languages, and thousands have none of either here.
    private static double Number(string text, string path, List<ProblemPlace> places)
    {
        if (double.TryParse(text.Trim().Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        places.Add(new(path, "must be a number."));
        return 0;
    }
}
