namespace Heed.Measures.Anonymity;

/// <summary>
/// The fewest people behind a number and behind a set of comments, where respondents were promised to be seen in groups only. Source: the usual
/// minimum of five in employee surveys; comments give more away than counts, hence eight. Units: answers. Range: never under <see cref="Least"/>.
/// </summary>
public readonly record struct Floors
{
    /// <summary>What nobody may go under.</summary>
    public static Floors Least => new(5, 8);

    /// <summary>The most that makes sense: above it nothing would ever be shown.</summary>
    public const long Most = 1_000;

    /// <exception cref="ArgumentOutOfRangeException">Under the least or above the most.</exception>
    public Floors(long numbers, long comments)
    {
        if (!AllowsNumbers(numbers)) throw new ArgumentOutOfRangeException(nameof(numbers));
        if (!AllowsComments(comments)) throw new ArgumentOutOfRangeException(nameof(comments));
        (Numbers, Comments) = (numbers, comments);
    }

    /// <summary>Fewest answers a number may rest on.</summary>
    public long Numbers { get; }

    /// <summary>Fewest people whose comments may be shown together.</summary>
    public long Comments { get; }

    public static bool AllowsNumbers(long floor) => floor is >= 5 and <= Most;

    public static bool AllowsComments(long floor) => floor is >= 8 and <= Most;
}
