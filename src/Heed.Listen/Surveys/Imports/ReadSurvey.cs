using Heed.Base.Results;
using Heed.Listen.Surveys.Imports.LimeSurvey;
using Heed.Listen.Surveys.Imports.Qualtrics;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Reads a survey of another product; which, its content says.</summary>
public static class ReadSurvey
{
    public const int Largest = 32 << 20;

    public static Result<ImportedSurvey> Run(byte[] content)
    {
        if (content.Length > Largest) return SurveyImportErrors.TooLarge(Largest);
        return content.SkipWhile(b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF).FirstOrDefault() switch
        {
            (byte)'{' or (byte)'[' => Json(content),
            (byte)'<' => ReadLimeSurvey.Run(content),
            0 => SurveyImportErrors.UnknownFormat("it is empty."),
            _ => SurveyImportErrors.UnknownFormat("it is neither JSON nor XML."),
        };
    }

    private static Result<ImportedSurvey> Json(byte[] content)
    {
        if (JsonFile.Read(content).Failed(out var problem, out var document)) return problem;
        using (document)
        {
            var root = new JsonPart(document.RootElement);
            if (QualtricsFile.Is(root)) return ReadQualtrics.Run(root);
            return SurveyImportErrors.UnknownFormat("its JSON is of no product known here.");
        }
    }
}
