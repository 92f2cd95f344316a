using System.Globalization;
using Heed.Measures.Scores;
using Heed.Understand.Benchmarks;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Benchmarks;

internal static class BenchmarkText
{
    /// <summary>A country by its name in the page's language where two letters say one we have words for; else as it was written.</summary>
    public static string Region(IStringLocalizer<Texts> text, string region) => text[$"Country_{region}"] is { ResourceNotFound: false } known ? known.Value : region;

    public static string Industry(IStringLocalizer<Texts> text, string industry) => text[$"Industry_{industry}"] is { ResourceNotFound: false } known ? known.Value : industry;

    /// <summary>An index is shown as it is published: one decimal, no unit.</summary>
    public static string Value(Benchmark benchmark, BenchmarkMethod method) =>
        method.Unit == MeasureUnits.Number ? benchmark.Value.ToString("0.0##", CultureInfo.CurrentCulture).Replace('-', '−') : NumberText.Of(benchmark.Value, method.Unit);

    public static string N(IStringLocalizer<Texts> text, Benchmark benchmark) =>
        text[benchmark.NOfStudy ? "Benchmarks_NOfStudy" : "Benchmarks_N", NumberText.Count(benchmark.N)];
}
