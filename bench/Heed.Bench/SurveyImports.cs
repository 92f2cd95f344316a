using System.Globalization;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.Shares;

namespace Heed.Bench;

/// <summary>Imports every .qsf and .lss of a folder and says what share of their questions arrived as they were.</summary>
internal static class SurveyImports
{
    public static void Run(string folder, TextWriter to)
    {
        var (all, right, unreported) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".qsf" or ".lss").Order(StringComparer.Ordinal))
        {
            var read = ReadSurvey.Run(File.ReadAllBytes(file));
            if (read.Failed(out var problem, out var imported))
            {
                to.WriteLine($"{Path.GetFileName(file)}: {problem.Message}");
                continue;
            }

            var text = File.ReadAllText(file);
            var share = SurveyShare.Of(Path.GetExtension(file) == ".qsf" ? QualtricsSource.Read(text) : LimeSurveySource.Read(text), imported);
            (all, right, unreported) = (all + share.Questions, right + share.Right, unreported + share.Unreported.Count);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share.Share,7:P1} {share.Right,4} of {share.Questions,4}  {Path.GetFileName(file)}  changed {imported.Changed.Count}, left {imported.Left.Count}, not reported {share.Unreported.Count}"));
            foreach (var line in share.Wrong) to.WriteLine($"          {line}{(share.Unreported.Contains(line.Split(' ')[0]) ? "  NOT REPORTED" : "")}");
        }

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(all == 0 ? 1 : (double)right / all):P1} of {all} questions arrived as they were; of the others {unreported} are not named in a report."));
    }
}
