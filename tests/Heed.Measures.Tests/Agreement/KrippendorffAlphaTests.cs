using System.Text.Json;
using Heed.Measures.Agreement;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Agreement;

public class KrippendorffAlphaTests
{
    [Theory]
    [InlineData("krippendorff_2011_4x12", AgreementMetric.Nominal, "nominal")]
    [InlineData("krippendorff_2011_4x12", AgreementMetric.Ordinal, "ordinal")]
    [InlineData("krippendorff_2011_4x12", AgreementMetric.Interval, "interval")]
    [InlineData("krippendorff_2011_4x12", AgreementMetric.Ratio, "ratio")]
    [InlineData("krippendorff_wikipedia_3x15", AgreementMetric.Nominal, "nominal")]
    [InlineData("krippendorff_wikipedia_3x15", AgreementMetric.Ordinal, "ordinal")]
    [InlineData("krippendorff_wikipedia_3x15", AgreementMetric.Interval, "interval")]
    public void Published_examples_agree(string example, AgreementMetric metric, string name)
    {
        var reference = ReferenceFile.Read("agreement.json").GetProperty(example);
        double?[][] ratings = [.. reference.GetProperty("data").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.Null ? (double?)null : x.GetDouble()).ToArray())];
        KrippendorffAlpha.Of(ratings, metric)!.Value.ShouldBe(reference.Number(name), 1e-12);
    }

    [Fact]
    public void Full_agreement_is_1_and_what_nobody_else_rated_says_nothing()
    {
        KrippendorffAlpha.Of([[1, 2, 3], [1, 2, 3]], AgreementMetric.Nominal)!.Value.ShouldBe(1, 1e-12);
        KrippendorffAlpha.Of([[1, null], [null, 2]], AgreementMetric.Nominal).ShouldBeNull();
        KrippendorffAlpha.Of([[1, 1], [1, 1]], AgreementMetric.Nominal).ShouldBeNull();
        KrippendorffAlpha.Of([], AgreementMetric.Nominal).ShouldBeNull();
    }
}
