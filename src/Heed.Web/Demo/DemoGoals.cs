using Heed.Facts.Queries;
using Heed.Measures.Scores.Own;
using Heed.Readings.Goals;
using Heed.Readings.Own;

namespace Heed.Web.Demo;

/// <summary>What the demo company measures in its own way, and which numbers it has promised to move. Days are counted from the last day told of.</summary>
public static class DemoGoals
{
    public static Guid Estonia { get; } = new("01900000-0000-7000-8000-00000000da01");

    public static Guid Contacts { get; } = new("01900000-0000-7000-8000-00000000da02");

    /// <summary>A measure of its own: the ratings of what a branch does for people, put together.</summary>
    public static KeepMeasure.Input Service { get; } = new("service", "Service index", new()
    {
        Kind = OwnKind.Index,
        Items = [new("waiting", 2), new("branch_staff", 1), new("problem_solving", 2)],
    });

    public static IReadOnlyList<DemoGoal> All { get; } =
    [
        new(Estonia, "Estonia: recommended again, +20 by spring", DemoDesk.Manager, StartDay: -196, Due: 100, Target: 20, new()
        {
            Measure = "nps",
            Sources = [RelationshipAnswers.Key],
            Field = "nps",
            Unit = DemoUnits.FailingRegion,
            Every = TimeBucket.Month,
        })
        {
            Activities =
            [
                new("Twelve more people on the phones while the new system settles", "pirkko@heed.example", -190, -140, ActivityState.Done),
                new("Tell every customer in plain words what went wrong and what we do", DemoDesk.Manager, -175, -160, ActivityState.Done),
                new("Call back everyone who gives 0 to 6 within two days", "pirkko@heed.example", -70, null, ActivityState.Running),
                new("Let branches in Tallinn and Tartu settle small claims on the spot", DemoDesk.Manager, 10, 40, ActivityState.Planned),
            ],
        },
        new(Contacts, "Three in four satisfied after contact", DemoDesk.Manager, StartDay: -3, Due: 180, Target: 75, new()
        {
            Measure = "csat",
            Sources = [ContactAnswers.Key],
            Field = "satisfaction",
            Every = TimeBucket.Month,
        })
        {
            Activities = [new("Answer chats within two minutes between 8 and 10", "kari@heed.example", 7, 90, ActivityState.Planned)],
        },
    ];
}

/// <summary>A goal of the demo company.</summary>
public sealed record DemoGoal(Guid Id, string Title, string Owner, int StartDay, int Due, double Target, GoalQuestion Question)
{
    public IReadOnlyList<DemoActivity> Activities { get; init; } = [];
}

/// <summary>What it does about it.</summary>
public sealed record DemoActivity(string Text, string Owner, int Start, int? Due, ActivityState State);
