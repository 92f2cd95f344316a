using Heed.Base.Sources;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>Names for attributes that no answer has, each given once.</summary>
internal sealed class AttributeNames
{
    private readonly HashSet<string> _taken;

    public AttributeNames(PublishedSurvey survey) => _taken = new(survey.Fields.Select(f => f.Name).Concat(survey.Computed.Select(c => c.Value.Id)).Append(RecordResponse.VersionAttribute), StringComparer.Ordinal);

    /// <summary>The name wanted, or one with "imported" behind it; null where neither can be had.</summary>
    public string? Free(string wanted) => new[] { wanted, $"{wanted}_imported" }.FirstOrDefault(name => SourceRules.RejectName(name) is null && _taken.Add(name));
}
