using System.Text;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;

namespace Heed.Listen.Tests.Surveys.Imports;

/// <summary>Files with bytes and parts changed at random are read or refused with a place, and what is read can be saved and read again.</summary>
public sealed class ImportFuzzTests
{
    [Theory]
    [InlineData(".qsf", 1_500)]
    public void No_part_changed_makes_a_survey_unanswerable(string extension, int times)
    {
        var files = SampleFiles.All(extension).Select(f => File.ReadAllText(f)).ToList();
        var dice = new Random(20260405);
        var read = 0;
        for (var i = 0; i < times; i++)
        {
            var root = JsonNode.Parse(files[dice.Next(files.Count)])!;
            for (var n = dice.Next(1, 8); n > 0; n--) JsonMutants.Change(root, dice);
            read += Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }

        read.ShouldBeGreaterThan(times / 4, "mutants that are all refused at once would show nothing");
    }

    [Theory]
    [InlineData(".qsf", 1_500)]
    public void No_byte_changed_makes_a_survey_unanswerable(string extension, int times)
    {
        var files = SampleFiles.All(extension).Select(File.ReadAllBytes).ToList();
        var dice = new Random(20260406);
        for (var i = 0; i < times; i++)
        {
            var bytes = files[dice.Next(files.Count)].ToArray();
            for (var n = dice.Next(1, 6); n > 0; n--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            Read(dice.Next(4) == 0 ? bytes[..dice.Next(bytes.Length)] : bytes);
        }
    }

    private static int Read(byte[] content)
    {
        var read = ReadSurvey.Run(content);
        if (read.Failed(out var problem, out var imported))
        {
            problem.Message.ShouldNotBeNullOrWhiteSpace();
            return 0;
        }

        var text = SurveyJson.Write(imported.Survey);
        SurveyJson.Write(SurveyJson.Read(text).Value).ShouldBe(text);
        return 1;
    }
}
