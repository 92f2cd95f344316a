using Heed.Act.Cases;
using Heed.Act.Complaints;
using Heed.Act.Promises;
using Heed.Base.Sources;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Dashboards;

/// <summary>Sources and their fields in the reader's language, those the program keeps by itself too.</summary>
public static class SourceText
{
    private static readonly Dictionary<string, string> s_kept = new(StringComparer.Ordinal)
    {
        [CaseSource.Key] = "Cases",
        [PromiseSource.Key] = PromiseSource.Title,
        [ComplaintSource.Key] = "Complaints",
        [ComplaintSource.Register] = "Complaint register",
    };

    /// <summary>The source's own title; of one the program keeps and nobody renamed, its name in the reader's language.</summary>
    public static string Title(IStringLocalizer<Texts> text, Source source) => s_kept.TryGetValue(source.Key, out var title) && source.Title == title ? text[$"Source_{source.Key}"] : source.Title;

    /// <summary>A field's own words; where it has none, what columns of its name are called.</summary>
    public static string Field(IStringLocalizer<Texts> text, Source source, string name) =>
        source.Field(name)?.Titles.Count > 0 ? MeasureText.Field(source, name) : MeasureText.Column(text, source, name);
}
