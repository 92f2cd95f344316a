using Heed.Base.Results;
using Heed.Listen.Surveys.Imports.Formbricks;
using Heed.Listen.Surveys.Imports.LimeSurvey;
using Heed.Listen.Surveys.Imports.Qualtrics;
using Heed.Listen.Surveys.Imports.SurveyJs;
using Heed.Listen.Surveys.Imports.Typeform;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Reads a survey of another product; which, its content says.</summary>
public static class ReadSurvey
{
    public const int Largest = 32 << 20;

    /// <param name="content">The file.</param>
    /// <param name="name">Which survey of a file that holds several; null for the first.</param>
    public static Result<ImportedSurvey> Run(byte[] content, string? name = null)
    {
        if (content.Length > Largest) return SurveyImportErrors.TooLarge(Largest);
        return content.SkipWhile(b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF).FirstOrDefault() switch
        {
            (byte)'{' or (byte)'[' => Json(content, name),
            (byte)'<' => ReadLimeSurvey.Run(content),
            0 => SurveyImportErrors.UnknownFormat("it is empty."),
            _ => SurveyImportErrors.UnknownFormat("it is neither JSON nor XML."),
        };
    }

    private static Result<ImportedSurvey> Json(byte[] content, string? name)
    {
        if (JsonFile.Read(content).Failed(out var problem, out var document)) return problem;
        using (document)
        {
            var root = new JsonPart(document.RootElement);
            if (QualtricsFile.Is(root)) return ReadQualtrics.Run(root);
            if (ReadSurveyJs.Is(root)) return ReadSurveyJs.Run(root);
            if (ReadTypeform.Is(root)) return ReadTypeform.Run(root);
            if (ReadFormbricks.Is(root)) return ReadFormbricks.Run(root, name);
            if (root.IsList && root.Items.Any() && root.Items.All(i => i.IsObject)) return SurveyImportErrors.UnknownFormat("it holds answers and no questions. Bring in the survey's definition; answers come in with 'heed import responses' from products it knows, else one a line with 'heed import signals' and a map.");
            return SurveyImportErrors.UnknownFormat("its JSON is of no product known here.");
        }
    }
}
