namespace Heed.Act.Alerts.Watching.Deadlines;

/// <summary>What is late in a unit on one morning.</summary>
/// <param name="Open">Open cases and promises.</param>
/// <param name="CasesLate">Overdue cases.</param>
/// <param name="CasesSoon">Cases due within a day.</param>
/// <param name="PromisesLate">Overdue promises.</param>
/// <param name="Unanswered">Promises the unit said nothing to, though it was asked twice.</param>
internal readonly record struct LateCounts(int Open, int CasesLate, int CasesSoon, int PromisesLate, int Unanswered)
{
    public int Late => CasesLate + PromisesLate + Unanswered;

    public static LateCounts Add(LateCounts one, LateCounts other) =>
        new(one.Open + other.Open, one.CasesLate + other.CasesLate, one.CasesSoon + other.CasesSoon, one.PromisesLate + other.PromisesLate, one.Unanswered + other.Unanswered);

    public static LateCounts Less(LateCounts whole, LateCounts part) =>
        new(whole.Open - part.Open, whole.CasesLate - part.CasesLate, whole.CasesSoon - part.CasesSoon, whole.PromisesLate - part.PromisesLate, whole.Unanswered - part.Unanswered);
}
