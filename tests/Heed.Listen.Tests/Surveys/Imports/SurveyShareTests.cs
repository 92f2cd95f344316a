using System.Text;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.Shares;

namespace Heed.Listen.Tests.Surveys.Imports;

public sealed class SurveyShareTests
{
    public static TheoryData<string> Qualtrics => SampleFiles.Names(".qsf");

    [Theory]
    [MemberData(nameof(Qualtrics))]
    public void Of_a_real_survey_nearly_all_arrives_as_it_was_and_the_report_names_the_rest(string file)
    {
        var imported = ReadSurvey.Run(SampleFiles.Bytes(file)).Value;
        var share = SurveyShare.Of(QualtricsSource.Read(Encoding.UTF8.GetString(SampleFiles.Bytes(file))), imported);
        share.Share.ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', share.Wrong));
        share.Unreported.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_that_came_out_otherwise_is_seen()
    {
        var text = Encoding.UTF8.GetString(SampleFiles.Bytes("Single_Answer_MC_Questions.qsf"));
        var imported = ReadSurvey.Run(SampleFiles.Bytes("Single_Answer_MC_Questions.qsf")).Value;
        SurveyShare.Of(QualtricsSource.Read(text.Replace("\"10\"", "\"99\"", StringComparison.Ordinal)), imported).Wrong.Count.ShouldBe(2);
        SurveyShare.Of(QualtricsSource.Read(text.Replace("SAVR", "MAVR", StringComparison.Ordinal)), imported).Right.ShouldBe(0);
        SurveyShare.Of(QualtricsSource.Read(text.Replace("Click to write Choice 5", "Something else", StringComparison.Ordinal)), imported).Wrong.Count.ShouldBe(2);
    }
}
