namespace Heed.Web.Surveys;

/// <summary>The survey a new one starts from; the same file as <c>samples/surveys/after-contact.json</c>.</summary>
public static class SurveyTemplate
{
    public static string Read()
    {
        using var stream = typeof(SurveyTemplate).Assembly.GetManifestResourceStream("Heed.Web.Surveys.after-contact.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
