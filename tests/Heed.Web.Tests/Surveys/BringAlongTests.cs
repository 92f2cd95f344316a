using System.Net;
using Heed.TestSupport;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Surveys;

public sealed class BringAlongTests : IAsyncLifetime
{
    private const string Page = "/surveys/import";
    private RunningServer _server = null!;
    private Visitor _owner = null!;

    private static byte[] Ferry => File.ReadAllBytes(FerryPath);

    private static string FerryPath => RepoRoot.Of("tests", "Heed.Listen.Tests", "Surveys", "Imports", "Samples", "ferry.formbricks.json");

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _owner = await _server.SignedInAsync(_server.Ours);
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Looking_says_what_stays_behind_and_saves_nothing_bringing_makes_a_draft()
    {
        var looked = await TextAsync(await _owner.SendFileAsync(Page, Page, new() { ["do"] = "look" }, "ferry.json", Ferry));
        looked.ShouldContain("Formbricks: 13 questions come along, on 3 pages");
        looked.ShouldContain("a calendar to book from, which Heed has not");
        (await _owner.Client.GetStringAsync("/surveys")).ShouldNotContain("On the ferry");

        var brought = await TextAsync(await _owner.SendFileAsync(Page, Page, new() { ["do"] = "bring" }, "ferry.json", Ferry));
        brought.ShouldContain("Saved as the draft on-the-ferry");
        (await _owner.Client.GetStringAsync("/surveys/on-the-ferry")).ShouldContain("Would you recommend this crossing?");
    }

    [Fact]
    public async Task A_file_of_something_else_none_or_too_much_is_refused_with_the_reason()
    {
        using var wrong = await _owner.SendFileAsync(Page, Page, new() { ["do"] = "bring" }, "a.json", "{}"u8.ToArray());
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(wrong)).ShouldContain("of no product known here");
        using var none = await _owner.SendFileAsync(Page, Page, new() { ["do"] = "bring" }, "a.json", []);
        (await TextAsync(none)).ShouldContain("Choose a file first.");
        using var large = await _owner.SendFileAsync(Page, Page, new() { ["do"] = "bring" }, "a.json", new byte[34 << 20]);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await TextAsync(large)).ShouldContain("larger than 33 MB");
    }

    [Fact]
    public async Task A_program_picks_one_of_several()
    {
        var two = $"[{System.Text.Encoding.UTF8.GetString(Ferry)},{System.Text.Encoding.UTF8.GetString(Ferry).Replace("On the ferry", "On the bus", StringComparison.Ordinal)}]";
        using var client = _server.WithKey(_server.Ours.WriteKey);
        using var answer = await client.PostAsync("/api/v1/surveys/import?pick=on%20the%20bus", new StringContent(two));
        var json = await answer.Content.ReadAsStringAsync();
        json.ShouldContain("\"key\":\"on-the-bus\"");
    }

    [ChromiumFact]
    public async Task On_a_phone_the_file_is_chosen_once_looked_at_and_brought()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(390);
        await page.GotoAsync(new Uri(_server.Address, "/signin").ToString());
        await page.FillAsync("input[name=email]", _server.Ours.Email);
        await page.FillAsync("input[name=password]", _server.Ours.Password);
        await page.ClickAsync("main form button");
        await page.GotoAsync(new Uri(_server.Address, Page).ToString());
        await page.SetInputFilesAsync("#file", FerryPath);
        await page.ClickAsync("button[value=look]");
        await page.WaitForSelectorAsync("#report table");
        (await Chromium.TooWideAsync(page)).ShouldBeEmpty();
        (await Chromium.BarriersAsync(page)).ShouldBeEmpty();
        await page.ClickAsync("button[value=bring]");
        await page.ClickAsync("#report a.btn-primary");
        await page.WaitForSelectorAsync("#draft");
        (await page.ContentAsync()).ShouldContain("Would you recommend this crossing?");
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
