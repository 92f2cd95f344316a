using System.Text.Json;

namespace Heed.Listen.Surveys.Library;

/// <summary>The ready surveys that come with Heed, in every language it speaks.</summary>
public static class SurveyLibrary
{
    private const string Index = "library";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    private static readonly Lazy<IReadOnlyList<LibrarySurvey>> s_surveys = new(() => JsonSerializer.Deserialize<LibrarySurvey[]>(Text(Index), s_options)!);

    /// <summary>All of them, the most used first.</summary>
    public static IReadOnlyList<LibrarySurvey> List() => s_surveys.Value;

    /// <summary>The one of this key; null where there is none.</summary>
    public static LibrarySurvey? Find(string key) => s_surveys.Value.FirstOrDefault(s => s.Key == key);

    internal static string Text(string name)
    {
        using var stream = typeof(SurveyLibrary).Assembly.GetManifestResourceStream($"Surveys/Library/{name}.json")
            ?? throw new InvalidOperationException($"The program was built without Surveys/Library/{name}.json.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
