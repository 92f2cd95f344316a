using Heed.Base.Sources;
using Heed.Measures.Anonymity;

namespace Heed.Readings;

/// <summary>Whether respondents were promised that nobody sees their answer alone, and the least that takes; a workspace may ask for more.</summary>
public static class AnonymityFloor
{
    /// <summary>Fewest answers a number may rest on.</summary>
    public static long Numbers => Floors.Least.Numbers;

    /// <summary>Fewest people whose comments may be shown together.</summary>
    public static long Comments => Floors.Least.Comments;

    public static bool Applies(IEnumerable<Source> sources) => sources.Any(s => s.Mode != Mode.Identified);
}
