using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.Shares;
using Xunit.Abstractions;

namespace Heed.Listen.Tests.Surveys.Imports;

/// <summary>Runs where HEED_SURVEY_FILES names a folder of surveys from elsewhere, which may not be kept here: how much of them arrives as it was.</summary>
public sealed class SurveyFolderEvaluation(ITestOutputHelper output)
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("HEED_SURVEY_FILES");

    private sealed class FolderFactAttribute : FactAttribute
    {
        public FolderFactAttribute() => Skip = Directory.Exists(s_folder) ? null : "HEED_SURVEY_FILES names no folder of surveys from elsewhere.";
    }

    [FolderFact]
    public void Every_file_is_read_and_at_least_95_of_100_questions_arrive_as_they_were()
    {
        var (questions, right) = (0, 0);
        List<string> unreported = [];
        foreach (var file in Directory.EnumerateFiles(s_folder!, "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".qsf", StringComparison.Ordinal) || f.EndsWith(".lss", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var source = file.EndsWith(".qsf", StringComparison.Ordinal) ? QualtricsSource.Read(Encoding.UTF8.GetString(bytes)) : LimeSurveySource.Read(Encoding.UTF8.GetString(bytes));
            var share = SurveyShare.Of(source, ReadSurvey.Run(bytes).Value);
            questions += share.Questions;
            right += share.Right;
            unreported.AddRange(share.Unreported.Select(r => $"{Path.GetFileName(file)}: {r}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share.Right}/{share.Questions} {Path.GetFileName(file)} {string.Join(" | ", share.Wrong)}"));
        }

        foreach (var file in Directory.EnumerateFiles(s_folder!, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var first = ReadSurvey.Run(bytes);
            if (first.Failed(out var problem, out _))
            {
                output.WriteLine($"{Path.GetFileName(file)}: {problem.Message}");
                continue;
            }

            var root = JsonNode.Parse(bytes)!;
            foreach (var survey in root is JsonArray many ? many.ToList() : [root])
            {
                var share = SurveyShare.Of(JsonSources.Read(survey!), ReadSurvey.Run(bytes, root is JsonArray ? survey!["name"]!.ToString() : null).Value);
                questions += share.Questions;
                right += share.Right;
                unreported.AddRange(share.Unreported.Select(r => $"{Path.GetFileName(file)}: {r}"));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share.Right}/{share.Questions} {Path.GetFileName(file)} {survey!["name"]} {string.Join(" | ", share.Wrong)}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {questions}: {100.0 * right / questions:0.0} %"));
        questions.ShouldBeGreaterThan(0);
        ((double)right / questions).ShouldBeGreaterThanOrEqualTo(0.95);
        unreported.ShouldBeEmpty();
    }
}
