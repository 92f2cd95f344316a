using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.LimeSurvey;

namespace Heed.Listen.Tests.Surveys.Imports;

/// <summary>Files with bytes and parts changed at random are read or refused with a place, and what is read can be saved and read again.</summary>
public sealed class ImportFuzzTests
{
    [Theory]
    [InlineData(".qsf", 1_500)]
    [InlineData(".surveyjs.json", 700)]
    [InlineData(".formbricks.json", 700)]
    [InlineData(".typeform.json", 700)]
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
    [InlineData(".surveyjs.json", 700)]
    [InlineData(".formbricks.json", 700)]
    [InlineData(".typeform.json", 700)]
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

    [Fact]
    public void No_change_to_a_LimeSurvey_file_makes_it_unanswerable()
    {
        var files = new[] { LimeSurveyXml.EveryType(old: true), LimeSurveyXml.EveryType(old: false) }.Select(Encoding.UTF8.GetString).ToArray();
        string[] words = ["", "0", "-1", "999999999", "Y", "{a", "}", "<b>", "na", "other", "A1", "q", "qM_sq1 == 'Y'", "((", "1", "M", "1X2X3", "in", "é–😀"];
        var dice = new Random(20260408);
        var read = 0;
        for (var i = 0; i < 1_500; i++)
        {
            var root = XDocument.Parse(files[dice.Next(2)]).Root!;
            for (var n = dice.Next(1, 10); n > 0; n--)
            {
                var all = root.Descendants().ToList();
                var one = all[dice.Next(all.Count)];
                if (!one.HasElements) one.Value = words[dice.Next(words.Length)];
                else if (dice.Next(4) == 0 && one.Parent is not null) one.Remove();
                else if (one.Parent is not null) one.AddAfterSelf(new XElement(one));
            }

            read += Read(Encoding.UTF8.GetBytes(root.ToString()));
        }

        read.ShouldBeGreaterThan(500);
        for (var i = 0; i < 500; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(files[dice.Next(2)]);
            for (var n = dice.Next(1, 6); n > 0; n--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            Read(bytes);
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

        var text = SurveyJsonWriter.Write(imported.Survey);
        SurveyJsonWriter.Write(SurveyJson.Read(text).Value).ShouldBe(text);
        return 1;
    }
}
