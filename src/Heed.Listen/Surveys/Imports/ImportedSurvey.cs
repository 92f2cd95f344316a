using System.Text.Json.Serialization;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports;

/// <summary>A survey from elsewhere as Heed would ask it, and what became of each part.</summary>
/// <param name="Survey">As Heed would ask it.</param>
/// <param name="Format">What it came as, such as <c>qualtrics</c>.</param>
public sealed record ImportedSurvey(SurveyDefinition Survey, string Format)
{
    /// <summary>Questions that came along, by the source's own id, with the type they have now.</summary>
    public IReadOnlyList<CarriedQuestion> Carried { get; init; } = [];

    /// <summary>What is said otherwise than in the source.</summary>
    public IReadOnlyList<ChangedPart> Changed { get; init; } = [];

    /// <summary>What did not come along.</summary>
    public IReadOnlyList<LeftPart> Left { get; init; } = [];

    /// <summary>Other surveys the same file holds, by name.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

public sealed record CarriedQuestion(string Ref, string Type);

public sealed record ChangedPart(string Ref, [property: JsonIgnore] Phrase Becomes, [property: JsonIgnore] Phrase Because)
{
    public string What => Becomes.ToString();

    public string Why => Because.ToString();
}

public sealed record LeftPart(string Ref, [property: JsonIgnore] Phrase Because)
{
    public string Why => Because.ToString();
}
