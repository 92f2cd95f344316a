using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Formats.Qualtrics;
using Heed.Listen.Imports.Formats.Typeform;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports;

namespace Heed.Listen.Tests.Imports.Formats;

/// <summary>Files of other products with bytes changed, cut and doubled at random: each is read to its end or refused.</summary>
public sealed class ResponseFuzzTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly PublishedSurvey s_survey = new(Survey.Create(new(1), "past", "past", s_now), 0, ReadSurvey.Run(SampleFiles.Bytes("Questions_with_Text_Entry_Components.qsf")).Value.Survey);

    private readonly string _folder = Directory.CreateTempSubdirectory("heed-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Qualtrics", 1_500)]
    [InlineData("Typeform", 1_500)]
    [InlineData("Delighted", 1_500)]
    [InlineData("SurveyMonkey", 1_500)]
    public void No_file_is_too_broken_to_be_answered(string product, int times)
    {
        var good = Good(product);
        var dice = new Random(20260302);
        var path = Path.Combine(_folder, "mutant");
        var passed = 0;
        for (var i = 0; i < times; i++)
        {
            File.WriteAllBytes(path, i == 0 ? good : Mutate(good, dice));
            passed += Open(product, path) is { } file ? ReadAll(file) : 0;
        }

        passed.ShouldBeGreaterThan(times / 100, "mutants that are all refused at once would show nothing");
    }

    private static SignalFile? Open(string product, string path)
    {
        if (product == "Typeform") return new TypeformResponses(path, s_survey);
        if (product != "Qualtrics") return OpenSignals.Find(path, null, null) is { Ok: true } found ? found.Value : null;
        return new FileInfo(path).Length > 0 && TextEncoding.Detect(path, null) is { Ok: true } encoding ? QualtricsResponses.Find(path, encoding.Value, s_survey) : null;
    }

    private static int ReadAll(SignalFile file)
    {
        var settings = new RowSettings(null, new Dictionary<string, Source>(StringComparer.Ordinal), TimeZoneInfo.Utc, s_now, new Occurrences(100));
        if (file.Read(settings, build: true).Failed(out _, out var rows)) return 0;
        using (rows)
        {
            var passed = 0;
            while (rows.Read())
            {
                (rows.Signal is null).ShouldBe(rows.Problems.Count > 0);
                if (rows.Signal is null) continue;
                SignalRules.Check(rows.Signal, null, s_now).ShouldBeEmpty();
                passed++;
            }

            return passed;
        }
    }

    private static byte[] Good(string product) => product switch
    {
        "Qualtrics" => SampleFiles.Bytes("Questions_with_Text_Entry_Components.csv"),
        "Typeform" => """{"items":[{"response_id":"a","submitted_at":"2024-05-01T08:00:00Z","hidden":{"plan":"x"},"answers":[{"type":"text","text":"hm","field":{"id":"QID2","ref":"MCSA_single_text"}},{"type":"choice","choice":{"label":"Click to write Choice 1"},"field":{"id":"QID1"}}]},{"response_id":"b","answers":[]}]}"""u8.ToArray(),
        "Delighted" => "id,person,survey_type,score,comment,created_at,tags\n1,7,nps,9,Fine,1714550400,a\n2,8,csat,4,\"So, so\",1714550460,\n3,9,ces,5,,1714550520,b\n"u8.ToArray(),
        _ => "Respondent ID,Collector ID,End Date,Email Address,Would you recommend us?,Which?,,What else?\n,,,,Response,App,Web,Open-Ended Response\n901,4,04/30/2024 07:05:00 PM,al@shop.example,10,App,Web,No\n902,4,05/01/2024 07:05:00 AM,,0,,Web,\n"u8.ToArray(),
    };

    private static byte[] Mutate(byte[] good, Random dice)
    {
        List<byte> bytes = [.. good];
        for (var n = dice.Next(1, 6); n > 0 && bytes.Count > 0; n--)
        {
            var (at, length) = (dice.Next(bytes.Count), dice.Next(1, 12));
            switch (dice.Next(4))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(dice.Next(bytes.Count), bytes.GetRange(at, Math.Min(length * 10, bytes.Count - at)));
                    break;
                default:
                    bytes[at] = ",\"\n{}[]:;0"u8[dice.Next(10)];
                    break;
            }
        }

        return [.. bytes];
    }
}
