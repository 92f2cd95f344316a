using System.Net;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Signals;

public sealed class SignalPagesTests(ConsoleServer console) : IClassFixture<ConsoleServer>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var (services, actor) = (console.Server.Services, Actor.System(console.Server.Ours.Workspace));
        await services.GetRequiredService<RegisterSource>().RunAsync(new("staff", "survey", null, Mode.Confidential, new() { Texts = ["comment"] }), actor, CancellationToken.None);
        var stored = await services.GetRequiredService<RecordSignals>().RunAsync(
            [
                Said(1, "shop", "comment", "shop words"), Said(2, "shop", null, ""), Said(3, "desk", "remark", "desk words"), Said(4, "desk", null, ""), Said(5, "staff", "comment", "staff words"),
            ],
            actor,
            CancellationToken.None);
        stored.ShouldAllBe(s => s.Ok);
        for (var tries = 0; !(await PageAsync("/signals")).Contains("4 signals", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(200, "the facts never followed");
            await Task.Delay(50);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task All_sources_stand_in_one_list_by_name_except_those_promised_to_be_seen_in_groups()
    {
        var page = await PageAsync("/signals?source=all");
        page.ShouldContain("shop words");
        page.ShouldContain("desk words");
        page.ShouldContain("<span>desk</span>");
        page.ShouldNotContain("staff words");
    }

    [Theory]
    [InlineData("/signals?words=yes", 2)]
    [InlineData("/signals?source=shop&words=yes", 1)]
    [InlineData("/signals?source=shop", 2)]
    [InlineData("/signals?words=yes&where=nps+%3E+1", 1)]
    public async Task With_comments_leaves_out_what_has_no_words(string address, int found)
    {
        var page = await PageAsync(address);
        page.ShouldContain($">{found} signals<");
        page.Contains("value=\"yes\" checked", StringComparison.Ordinal).ShouldBe(address.Contains("words", StringComparison.Ordinal));
    }

    private static Signal Said(int number, string source, string? name, string text) => new()
    {
        Id = new($"01900000-0000-7000-8000-{number:000000000000}"),
        Source = source,
        Kind = "survey",
        HappenedAt = DateTimeOffset.UtcNow.AddHours(-number),
        Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(number) },
        Texts = name is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [name] = text },
    };

    private async Task<string> PageAsync(string address) => WebUtility.HtmlDecode(await console.Owner.Client.GetStringAsync(address));
}
