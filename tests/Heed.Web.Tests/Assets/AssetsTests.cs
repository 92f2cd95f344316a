using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Assets;

/// <summary>What browsers load besides pages: all of it is there, kept for good, and small.</summary>
public sealed partial class AssetsTests(AssetsTests.Shared shared) : IClassFixture<AssetsTests.Shared>
{
    public sealed class Shared : IAsyncLifetime
    {
        public RunningServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await RunningServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    private static readonly string s_root = RepoRoot.Of("src", "Heed.Web", "wwwroot");

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(s_root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(s_root, f).Replace('\\', '/')).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_is_served_as_it_is_with_its_type_and_kept_for_good_where_marked(string file)
    {
        using var client = shared.Server.Nobody();
        using var plain = await client.GetAsync($"/{file}");
        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
        plain.Content.Headers.ContentType!.MediaType.ShouldBe(Path.GetExtension(file) switch
        {
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".svg" => "image/svg+xml",
            ".txt" => "text/plain",
            var other => throw new InvalidOperationException($"Say here what {other} is."),
        });
        (await plain.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(s_root, file)));
        (plain.Headers.CacheControl?.ToString() ?? "").ShouldNotContain("immutable");
        using var marked = await client.GetAsync($"/{file}?v=1");
        marked.StatusCode.ShouldBe(HttpStatusCode.OK);
        marked.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task A_page_with_the_mark_in_its_address_is_not_kept_by_anyone()
    {
        using var visitor = await shared.Server.SignedInAsync(shared.Server.Ours);
        foreach (var page in new[] { "/?v=1", "/keys?v=1", "/signin?v=1" })
        {
            using var answer = await visitor.Client.GetAsync(page);
            (answer.Headers.CacheControl?.ToString() ?? "").ShouldNotContain("immutable", customMessage: page);
            (answer.Headers.CacheControl?.ToString() ?? "").ShouldNotContain("public", customMessage: page);
        }
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/")]
    public async Task The_consoles_first_load_is_at_most_350_kB_compressed(string page)
    {
        using var visitor = await shared.Server.SignedInAsync(shared.Server.Ours);
        var html = await visitor.Client.GetStringAsync(page);
        var assets = Assets(html);
        assets.ShouldContain(a => a.StartsWith("/heed.css", StringComparison.Ordinal));
        // The charts' library is loaded by a script, where there is a chart.
        var size = Compressed(System.Text.Encoding.UTF8.GetBytes(html)) + await CompressedAsync([.. assets, "/lib/echarts.js"]);
        size.ShouldBeLessThanOrEqualTo(350_000);
    }

    [Fact]
    public void A_survey_pages_style_and_script_leave_room_for_the_page_in_20_kB() =>
        Directory.EnumerateFiles(Path.Combine(s_root, "survey")).Sum(f => Compressed(File.ReadAllBytes(f))).ShouldBeInRange(1, 14_000);

    [Fact]
    public async Task The_survey_pages_scripts_come_as_one_kept_for_good_and_compressed()
    {
        using var client = shared.Server.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/survey/page.js?v=1");
        request.Headers.Add("Accept-Encoding", "gzip, br");
        using var answer = await client.SendAsync(request);
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        var plain = await client.GetStringAsync("/survey/page.js");
        foreach (var script in Directory.EnumerateFiles(Path.Combine(s_root, "survey"), "*.js")) plain.ShouldContain(await File.ReadAllTextAsync(script));
        using var unpacked = new StreamReader(new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        (await unpacked.ReadToEndAsync()).ShouldBe(plain);
    }

    private static IReadOnlyList<string> Assets(string html) => [.. Links().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];

    private async Task<long> CompressedAsync(IReadOnlyList<string> addresses)
    {
        using var client = shared.Server.Nobody();
        var size = 0L;
        foreach (var address in addresses) size += Compressed(await client.GetByteArrayAsync(address));
        return size;
    }

    private static long Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return stream.Length;
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+\\.(?:css|js|svg)[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
