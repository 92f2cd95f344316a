using System.Text.RegularExpressions;
using System.Xml.Linq;
using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Resources;

/// <summary>Every language has every text, with the same places for what is filled in.</summary>
public sealed partial class TextsTests
{
    [Theory]
    [InlineData("Resources/Texts", "nb")]
    [InlineData("Resources/Texts", "da")]
    [InlineData("Resources/Texts", "sv")]
    [InlineData("Resources/Texts", "fi")]
    [InlineData("Resources/Texts", "et")]
    [InlineData("Resources/Texts", "ru")]
    [InlineData("Resources/Texts", "de")]
    [InlineData("SurveyPages/SurveyTexts", "nb")]
    [InlineData("SurveyPages/SurveyTexts", "da")]
    [InlineData("SurveyPages/SurveyTexts", "sv")]
    [InlineData("SurveyPages/SurveyTexts", "fi")]
    [InlineData("SurveyPages/SurveyTexts", "et")]
    [InlineData("SurveyPages/SurveyTexts", "ru")]
    [InlineData("SurveyPages/SurveyTexts", "de")]
    public void A_translation_has_every_text(string texts, string language)
    {
        var (english, other) = (Read($"{texts}.resx"), Read($"{texts}.{language}.resx"));
        other.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        english.Concat(other).Where(t => string.IsNullOrWhiteSpace(t.Value)).ShouldBeEmpty();
        english.Keys.Where(key => !Places(english[key]).SequenceEqual(Places(other[key]))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_a_page_names_is_there()
    {
        var english = Read("Resources/Texts.resx");
        var named = Directory.EnumerateFiles(RepoRoot.Of("src", "Heed.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(m => (File: Path.GetFileName(file), Key: m.Groups[1].Value))).ToList();
        named.Count.ShouldBeGreaterThan(50);
        named.Where(n => !english.ContainsKey(n.Key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nb", null, "Logg inn")]
    [InlineData("nn-NO,en;q=0.5", null, "Logg inn")]
    [InlineData("en", "nb", "Logg inn")]
    [InlineData("nb", "en", "Sign in")]
    [InlineData("xx", null, "Sign in")]
    [InlineData("de-AT", null, "Anmelden")]
    [InlineData("fi", null, "Salasana")]
    public async Task A_page_speaks_the_language_chosen_else_the_browsers(string accepted, string? chosen, string shown)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = server.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signin");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        if (chosen is not null) request.Headers.Add("Cookie", $"heed-language=c%3D{chosen}%7Cuic%3D{chosen}");
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(shown);
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(RepoRoot.Of("src", "Heed.Web", file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\bT\[""([^""]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
