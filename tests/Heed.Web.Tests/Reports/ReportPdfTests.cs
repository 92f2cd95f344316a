using System.Net;
using System.Text;
using Heed.Base.Workspaces;
using Heed.Understand.Reports;
using Heed.Web.Design;
using Heed.Web.Tests.Dashboards;
using Heed.Web.Tests.Reports.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Reports;

public sealed class ReportPdfTests(DashboardServer server) : IClassFixture<DashboardServer>
{
    [Fact]
    public async Task A_report_says_what_the_dashboard_says_page_by_page_in_the_readers_language()
    {
        await HearAsync("said");
        await server.SayAsync("said", "Неплохо, но медленно: æøå õäöü ß");
        foreach (var language in Speaking.Languages)
        {
            var pages = PdfText.Pages(await WriteAsync("said", language));
            var all = string.Join('\n', pages);
            pages.Count.ShouldBeGreaterThan(3, language);
            all.ShouldContain("n = 78");
            all.ShouldContain("Неплохо, но медленно: æøå õäöü ß");
            using var spoken = Speaking.In(language);
            var text = server.Server.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Web.Resources.Texts>>();
            all.ShouldContain(text["Report_Method"].Value);
            for (var i = 1; i < pages.Count; i++) pages[i].ShouldContain(text["Report_Page", i + 1, pages.Count].Value);
        }
    }

    [Fact]
    public async Task Nothing_on_any_page_reaches_past_its_edges()
    {
        await server.HearAsync("wide", Enumerable.Range(0, 90).Select(i => new DashboardServer.Heard(i % 11, DaysAgo: i * 3, Channel: $"a channel with a very long name indeed, number {i % 30} Donaudampfschifffahrtsgesellschaftskapitänskajüte")));
        await server.SayAsync("wide", string.Join(' ', Enumerable.Repeat("Donaudampfschifffahrtsgesellschaft", 300)) + new string('w', 400));
        foreach (var language in Speaking.Languages)
        {
            var placed = PdfText.Placed(await WriteAsync("wide", language));
            placed.Count.ShouldBeGreaterThan(100);
            placed.Where(p => p.X < 30 || p.X + p.Width > 595.28 - 50 || p.Y < 30 || p.Y > 841.89 - 30).Select(p => $"{language}: {p.Text} at {p.X},{p.Y} wide {p.Width}").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task It_is_downloaded_from_the_dashboard_and_a_stranger_gets_none()
    {
        await HearAsync("taken");
        using var answer = await server.Owner.Client.GetAsync("/sources/taken/report.pdf?by=channel&period=90d");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(), 0, 8).ShouldBe("%PDF-1.7");
        (await server.PageAsync("/sources/taken?by=channel")).ShouldContain("/sources/taken/report.pdf?");
        using var stranger = await server.Server.SignedInAsync(server.Server.Others);
        (await stranger.Client.GetAsync("/sources/taken/report.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_source_nobody_answered_has_a_report_that_says_so()
    {
        await server.HearAsync("old", new DashboardServer.Heard(9, DaysAgo: 300));
        var all = string.Join('\n', PdfText.Pages(await WriteAsync("old", "en")));
        all.ShouldContain("No answers in this period.");
    }

    [Theory]
    [InlineData("trend", "csv", "group")]
    [InlineData("breakdown", "csv", "SMS")]
    [InlineData("distribution", "csv", "answers")]
    public async Task The_tables_of_a_dashboard_are_taken_along_as_files(string part, string extension, string holds)
    {
        await HearAsync($"tables-{part}");
        (await server.Owner.Client.GetStringAsync($"/sources/tables-{part}/tables/{part}.{extension}?by=channel&period=90d")).ShouldContain(holds);
        (await server.Owner.Client.GetByteArrayAsync($"/sources/tables-{part}/tables/{part}.xlsx?by=channel&period=90d"))[..2].ShouldBe("PK"u8.ToArray());
        (await server.PageAsync($"/sources/tables-{part}?by=channel")).ShouldContain($"/tables/{part}.xlsx?");
        await server.PageAsync($"/sources/tables-{part}/tables/other.csv", HttpStatusCode.NotFound);
        await server.PageAsync($"/sources/tables-{part}/tables/{part}.sav", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reading_is_a_table_where_the_header_or_the_address_asks_for_one()
    {
        await HearAsync("asked");
        using var client = server.Server.WithKey(server.Server.Ours.ReadKey);
        const string Address = "/api/v1/readings?measure=nps&source=asked&by=channel";
        client.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
        var csv = await client.GetStringAsync(Address);
        csv.ShouldStartWith("channel,row,value,unit,n,");
        csv.ShouldContain("sms,group,");
        client.DefaultRequestHeaders.Accept.Clear();
        (await client.GetStringAsync(Address + "&format=csv")).ShouldBe(csv);
        (await client.GetByteArrayAsync(Address + "&format=xlsx"))[..2].ShouldBe("PK"u8.ToArray());
        (await client.GetStringAsync(Address)).ShouldStartWith("{\"measure\"");
        (await client.GetAsync(Address + "&format=sav")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task HearAsync(string source) =>
        server.HearAsync(source, Enumerable.Range(0, 77).Select(i => new DashboardServer.Heard(i * 7 % 11, DaysAgo: i, Channel: i % 3 == 0 ? "sms" : "web", Unit: i % 2 == 0 ? "north" : "south")));

    private async Task<byte[]> WriteAsync(string source, string language) =>
        (await server.Server.Services.GetRequiredService<IWriteReport>().RunAsync(new() { Source = source, By = "channel", Period = "90d" }, language, Actor.System(server.Server.Ours.Workspace), default)).Value.Pdf;
}
