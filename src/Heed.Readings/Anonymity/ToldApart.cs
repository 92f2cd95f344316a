using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Facts;
using Heed.Measures.Expressions;

namespace Heed.Readings.Anonymity;

/// <summary>
/// By what answers may be told apart where respondents were promised to be seen in groups only: what is known of them beforehand, in whole
/// categories. Not by what they answered or wrote, when to the day, or who they are.
/// </summary>
public static class ToldApart
{
    private static readonly string[] s_dimensions = [Dimensions.Touchpoint, Dimensions.Channel, Dimensions.Language];

    /// <summary>Columns along which groups are made, in the order in which they are given up last to first.</summary>
    public static IEnumerable<string> Columns(Source source) => source.Attributes.Concat(s_dimensions);

    /// <summary>What is wrong with a question to promised sources; null where nothing is.</summary>
    public static Problem? Check(IEnumerable<string> by, Expression? where, IReadOnlyList<Source> promised)
    {
        foreach (var source in promised)
        {
            string[] allowed = [Dimensions.Unit, .. Columns(source), Dimensions.Kind, Dimensions.Source];
            foreach (var (place, name) in by.Select(b => ("by", UnitLevels.Column(b))).Concat((where?.Names() ?? []).Select(n => ("where", n))))
            {
                if (name == Dimensions.Customer) return ReadingsErrors.OnlyGroups(source.Title);
                var elsewhere = source.Field(name) is null && !source.Texts.Contains(name, StringComparer.Ordinal) && promised.Any(s => s.Attributes.Contains(name, StringComparer.Ordinal));
                if (!elsewhere && !allowed.Contains(name, StringComparer.Ordinal)) return AnonymityErrors.OnlyColumns(place, name, source.Title, allowed);
            }
        }

        return null;
    }
}
