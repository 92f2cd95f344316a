using Heed.Base.Results;

namespace Heed.Base.Units;

public static class UnitsErrors
{
    private const int LongestName = 200;

    public static Problem Code { get; } = Problem.Invalid("bad-unit-code", "A unit needs a code.", new ProblemPlace("code", $"must be 1 to {LongestName} characters."));

    public static Problem Name { get; } = Problem.Invalid("bad-unit-name", "A unit needs a name.", new ProblemPlace("name", $"must be 1 to {LongestName} characters."));

    public static Problem UnknownParent(string parent) =>
        Problem.Invalid("unknown-parent", $"There is no unit \"{parent}\" to put it under.", new ProblemPlace("parent", "must be one of the units."));

    public static Problem Circle(string code, string parent) =>
        Problem.Invalid("unit-circle", $"\"{parent}\" is below \"{code}\", so \"{code}\" can't be put under it.", new ProblemPlace("parent", "must not be the unit itself or one below it."));
}
