using System.IO.Compression;
using System.Xml;
using Heed.Base.Results;
using Heed.Listen.Surveys.Imports;

namespace Heed.Listen.Imports.Formats.LimeSurvey;

/// <summary>An archive of a survey: its definition and its responses, as XML in a ZIP.</summary>
internal static class LsaFile
{
    private const int MostParts = 1_000;

    /// <summary>Characters of responses that are read; an archive made to burst ends there.</summary>
    private const long MostCharacters = 4L << 30;

    public static bool Is(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Take(MostParts).Any(e => e.Name.EndsWith(".lss", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The definition, at most as large as surveys may be, whatever the archive says of it.</summary>
    public static Result<byte[]> Survey(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            using var part = zip.Entries.First(e => e.Name.EndsWith(".lss", StringComparison.OrdinalIgnoreCase)).Open();
            using var content = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, read);
                if (content.Length > ReadSurvey.Largest) return SurveyImportErrors.TooLarge(ReadSurvey.Largest);
            }

            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return ImportsErrors.BadFile(path, "is a damaged archive: export it again.");
        }
    }

    /// <summary>Reads the responses from the start; null where the archive has none.</summary>
    public static (ZipArchive Zip, XmlReader Xml)? Responses(string path)
    {
        var zip = ZipFile.OpenRead(path);
        if (zip.Entries.FirstOrDefault(e => e.Name.EndsWith("_responses.lsr", StringComparison.OrdinalIgnoreCase)) is not { } part)
        {
            zip.Dispose();
            return null;
        }

        return (zip, XmlReader.Create(part.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, CloseInput = true, IgnoreWhitespace = true }));
    }
}
