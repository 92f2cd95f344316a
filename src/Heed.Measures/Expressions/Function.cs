namespace Heed.Measures.Expressions;

/// <summary>What terms can be worked out with; each is described in the folder's README.</summary>
public enum Function
{
    Count,
    Length,
    Sum,
    Min,
    Max,
    Mean,
    Round,
    Floor,
    Coalesce,
    Days,
    Year,
    Month,
    Weekday,
    Lower,
    Concat,
}

/// <summary>The functions' names and how many arguments each takes.</summary>
public static class Functions
{
    /// <summary>As expressions write it.</summary>
    public static string Name(this Function function) => function.ToString().ToLowerInvariant();

    public static int Least(this Function function) => function == Function.Days ? 2 : 1;

    public static int Most(this Function function) => function switch
    {
        Function.Sum or Function.Min or Function.Max or Function.Mean or Function.Coalesce or Function.Concat => int.MaxValue,
        Function.Round or Function.Days => 2,
        _ => 1,
    };

    /// <summary>The function of a name, in any case; null where there is none.</summary>
    public static Function? Find(string name) =>
        Enum.GetValues<Function>().Where(f => f.Name().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(f => (Function?)f).FirstOrDefault();
}
