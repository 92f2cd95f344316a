using Heed.Base.Results;
using Heed.Base.Sources;

namespace Heed.Base.Customers;

/// <summary>What can be kept of a customer.</summary>
public static class CustomerRules
{
    public const int LongestId = 200;
    public const int LongestName = 100;
    public const int LongestValue = 1_000;
    public const int MostAttributes = 200;

    public static IReadOnlyList<ProblemPlace> Check(CustomerFacts facts)
    {
        List<ProblemPlace> places = [];
        if (string.IsNullOrWhiteSpace(facts.Id)) places.Add(new("id", "must not be empty."));
        else if (facts.Id.Length > LongestId) places.Add(new("id", $"must have at most {LongestId} characters."));
        else if (facts.Id.Any(char.IsControl) || !SourceRules.IsWellFormed(facts.Id)) places.Add(new("id", "must not hold control characters."));
        if (facts.Attributes.Count > MostAttributes) places.Add(new("attributes", $"A customer has at most {MostAttributes} attributes."));
        foreach (var (name, value) in facts.Attributes)
        {
            if (name.Length is 0 or > LongestName || name.Any(char.IsControl) || !SourceRules.IsWellFormed(name)) places.Add(new($"attributes.{name}", $"The name must be 1 to {LongestName} characters, none of them control characters."));
            else if (value.Length > LongestValue || !SourceRules.IsWellFormed(value)) places.Add(new($"attributes.{name}", $"must be at most {LongestValue} characters of well-formed Unicode."));
        }

        return places;
    }
}
