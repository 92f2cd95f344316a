using System.Text.Json;
using Heed.Listen.Imports;
using Heed.Listen.Tests.Surveys.Imports;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.Qualtrics;

/// <summary>Surveys other people made and the responses to them, counted once by the importer and once without it.</summary>
public sealed class QualtricsSamplesTests : ResponseTests
{
    [Theory]
    [InlineData("Better_Sample_Survey.qsf", "Better_Sample_Survey.csv")]
    [InlineData("Test_Survey_for_Coded_Comments.qsf", "Test_Survey_for_Coded_Comments.csv")]
    [InlineData("Matrix_Single_Answer_Testing.qsf", "Matrix_Single_Answer_Testing.csv")]
    [InlineData("Multiple_Answer_Matrix_Questions.qsf", "Multiple_Answer_Matrix_Questions_(Insights).csv")]
    [InlineData("Multiple_Answer_MC_Questions.qsf", "Multiple_Answer_MC_Questions_(Insights).csv")]
    [InlineData("No_Basis_for_Evaluation.qsf", "No_Basis_for_Evaluation_(Insights).csv")]
    [InlineData("Side-by-Side_Questions.qsf", "SidebySide_Questions_(Insights).csv")]
    [InlineData("Single_Answer_Matrix_Questions.qsf", "Single_Answer_Matrix_Questions_(Insights).csv")]
    [InlineData("Single_Answer_MC_Questions.qsf", "Single_Answer_MC_Questions_(Insights).csv")]
    [InlineData("Choice_Text_from_Response_Columns.qsf", "Choice_Text_from_Response_Columns.csv")]
    [InlineData("Questions_with_Text_Entry_Components.qsf", "Questions_with_Text_Entry_Components.csv")]
    public async Task Every_answer_of_the_file_is_an_answer_of_the_survey_and_no_other_is(string qsf, string csv)
    {
        var survey = await SurveyAsync(SampleFiles.Bytes(qsf));
        var report = await ResponsesAsync(Sample(csv));
        (report.Rejected, report.Added).ShouldBe((0, report.Rows));
        var stored = await StoredAsync("past");
        Recount.OfSignals(Sample(qsf), survey, stored).ShouldBe(Recount.OfFiles(Sample(qsf), Sample(csv)));
        stored.ShouldAllBe(s => s.Attributes["Finished"] == "1" && s.HappenedAt.Year >= 2016);
    }

    [Theory]
    [InlineData("Multiple_Answer_Matrix_Questions.qsf", "Multiple_Answer_Matrix_Questions")]
    [InlineData("Multiple_Answer_MC_Questions.qsf", "Multiple_Answer_MC_Questions")]
    [InlineData("No_Basis_for_Evaluation.qsf", "No_Basis_for_Evaluation")]
    [InlineData("Side-by-Side_Questions.qsf", "SidebySide_Questions")]
    [InlineData("Single_Answer_Matrix_Questions.qsf", "Single_Answer_Matrix_Questions")]
    [InlineData("Single_Answer_MC_Questions.qsf", "Single_Answer_MC_Questions")]
    public async Task The_layout_without_import_ids_says_the_same_and_adds_nothing_to_the_other(string qsf, string name)
    {
        var legacy = File.Exists(Sample($"{name}_(Legacy).csv")) ? Sample($"{name}_(Legacy).csv") : Sample($"{name}.csv");
        await SurveyAsync(SampleFiles.Bytes(qsf), "old");
        await SurveyAsync(SampleFiles.Bytes(qsf), "newer");
        await ResponsesAsync(legacy, "old");
        await ResponsesAsync(Sample($"{name}_(Insights).csv"), "newer");
        var (old, other) = (await StoredAsync("old"), await StoredAsync("newer"));
        old.Count.ShouldBeGreaterThan(4);
        // Exported on another day, some tell the time in another zone.
        old.Select(Said).ShouldBe(other.Select(Said));
        (await ResponsesAsync(legacy, "newer")).Added.ShouldBe(0);

        static string Said(Base.Signals.Signal signal) =>
            $"{JsonSerializer.Serialize(signal.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={Show(v.Value)}"))} {JsonSerializer.Serialize(signal.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))} {JsonSerializer.Serialize(signal.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))}";

        static string Show(FieldValue value) => value is FieldValue.Codes codes ? string.Join('+', codes.Labels) : value.ToString()!;
    }

    [Fact]
    public async Task What_belongs_to_no_question_is_kept_or_named_with_the_reason()
    {
        await SurveyAsync(SampleFiles.Bytes("Better_Sample_Survey.qsf"));
        var match = (await ResponsesAsync(Sample("Better_Sample_Survey.csv"))).Match!;
        match.Format.ShouldBe("qualtrics");
        match.Columns.Count(c => c.As == ColumnUse.Answer).ShouldBe(42);
        match.Columns.Where(c => c.As == ColumnUse.Left).ShouldAllBe(c => c.Why != null);
        match.Columns.Where(c => c.As == ColumnUse.Attribute && c.Why != null).Select(c => c.Column).ShouldBe(["Q13_1_-1", "Q13_2_-1", "Q13_3_-1"]);
    }

    private static string Sample(string name) => Path.Combine(SampleFiles.Folder, name);
}
