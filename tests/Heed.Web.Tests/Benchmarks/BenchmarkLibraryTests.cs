using System.Xml.Linq;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.TestSupport;
using Heed.Understand.Benchmarks;

namespace Heed.Web.Tests.Benchmarks;

public sealed class BenchmarkLibraryTests
{
    [Fact]
    public void Every_reference_point_that_comes_along_has_all_facts_a_workspaces_own_must_have()
    {
        BenchmarkLibrary.All.Count.ShouldBeGreaterThanOrEqualTo(12);
        BenchmarkLibrary.All.Select(b => b.Key).Distinct().Count().ShouldBe(BenchmarkLibrary.All.Count);
        foreach (var b in BenchmarkLibrary.All)
        {
            var facts = new BenchmarkFacts { Title = b.Title, Publisher = b.Publisher, Publication = b.Publication, Address = b.Address, Year = b.Year, Region = b.Region, Industry = b.Industry, Value = b.Value, N = b.N, Method = b.Method, Note = b.Note };
            BenchmarkRules.Check(facts, 2026).Select(p => $"{b.Key}: {p.Path} {p.Message}").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".nb")]
    [InlineData(".da")]
    [InlineData(".sv")]
    [InlineData(".fi")]
    [InlineData(".et")]
    [InlineData(".ru")]
    [InlineData(".de")]
    public void Methods_and_industries_have_their_words(string language)
    {
        var words = XDocument.Load(RepoRoot.Of("src", "Heed.Web", "Resources", $"Texts{language}.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value).ToHashSet();
        var wanted = BenchmarkMethods.All.SelectMany(m => new[] { $"Method_{m.Id}", $"Method_{m.Id}_Caution" }).Concat(BenchmarkLibrary.All.Select(b => $"Industry_{b.Industry}"));
        wanted.Where(w => !words.Contains(w)).ShouldBeEmpty();
    }

    [Fact]
    public void Kinship_is_a_matter_of_question_scale_and_sample()
    {
        Of("nps").To(new Nps(), FieldType.Nps).ShouldBe(Kinship.Same);
        Of("nps-panel").To(new Nps(), FieldType.Nps).ShouldBe(Kinship.OtherSample);
        Of("nps").To(new Mean(), FieldType.Nps).ShouldBe(Kinship.OtherMethod);
        Of("csat-top2-of-5").To(new Csat(), FieldType.Csat(5)).ShouldBe(Kinship.Same);
        Of("csat-top2-of-5").To(new Csat(), FieldType.Csat(7)).ShouldBe(Kinship.OtherMethod);
        Of("acsi").To(new Csat(), FieldType.Csat(10)).ShouldBe(Kinship.OtherMethod);
    }

    [Fact]
    public void Other_methods_are_never_subtracted_and_clear_means_the_whole_interval()
    {
        var point = BenchmarkLibrary.All[0] with { Value = 50 };
        var ours = new Estimate { Value = 60, Low = 55, High = 65, N = 100, Unit = "percent", Method = "wilson" };
        var index = BenchmarkComparison.Of(point, Of("acsi"), Kinship.OtherMethod, ours, (0, 100));
        (index.Difference, index.Clear, index.SameScale).ShouldBe((null, false, true));
        BenchmarkComparison.Of(point, Of("nps"), Kinship.OtherMethod, ours, (0, 100)).SameScale.ShouldBeFalse();
        BenchmarkComparison.Of(point, Of("ukcsi"), Kinship.OtherMethod, ours, (0, 100)).SameScale.ShouldBeTrue();
        var alike = BenchmarkComparison.Of(point, Of("csat-top2-of-5"), Kinship.Same, ours, (0, 100));
        (alike.Difference, alike.Clear).ShouldBe((10, true));
        BenchmarkComparison.Of(point with { Value = 57 }, Of("csat-top2-of-5"), Kinship.Same, ours, (0, 100)).Clear.ShouldBeFalse();
        BenchmarkComparison.Of(point, Of("csat-top2-of-5"), Kinship.Same, null, (0, 100)).Difference.ShouldBeNull();
    }

    private static BenchmarkMethod Of(string id) => BenchmarkMethods.Find(id)!;
}
