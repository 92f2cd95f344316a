using Heed.Base;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Web.Demo;
using Heed.Web.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Demo;

public sealed class FillDemoTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heed-demo").FullName;
    private ServiceProvider _services = null!;

    private FillDemo.Input Small { get; } = new("a long password", Customers: 400, EndsOn: new(2026, 11, 20));

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddBase(DatabaseSettings.From(null, _folder), Composition.Tables).AddSingleton<TimeProvider>(new DayAfter()).AddScoped<FillDemo>().BuildServiceProvider();
        (await _services.GetRequiredService<MigrateDatabase>().RunAsync(default)).Ok.ShouldBeTrue();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }

    private async Task<Result<FillDemo.Filled>> FillAsync(FillDemo.Input input)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, default);
    }

    private static async Task<int> CountAsync(HeedDb db) => await db.Database.SqlQuery<int>($"select count(*) as \"Value\" from base_signals").SingleAsync();

    private HeedDb Open(WorkspaceId workspace) => _services.GetRequiredService<HeedDatabase>().For(workspace);

    [Fact]
    public async Task Filling_makes_the_workspace_its_owner_units_sources_and_signals()
    {
        var filled = (await FillAsync(Small)).Value;

        filled.AlreadyThere.ShouldBeFalse();
        await using var db = Open(filled.Workspace);
        (await db.Units.CountAsync()).ShouldBe(49);
        (await CountAsync(db)).ShouldBe(filled.Signals);
        (await _services.GetRequiredService<SourceCatalogue>().AllAsync(filled.Workspace, default)).Count.ShouldBe(4);
        (await _services.GetRequiredService<FindWorkspace>().RunAsync(FillDemo.Workspace, default))!.Name.ShouldBe(DemoCompany.Name);
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var owner = (await users.FindByEmailAsync(FillDemo.Owner)).ShouldNotBeNull();
        (await users.CheckPasswordAsync(owner, Small.Password)).ShouldBeTrue();
    }

    [Fact]
    public async Task Filling_twice_adds_nothing()
    {
        var first = (await FillAsync(Small)).Value;
        var second = (await FillAsync(Small)).Value;

        second.AlreadyThere.ShouldBeTrue();
        second.Signals.ShouldBe(0);
        second.Workspace.ShouldBe(first.Workspace);
        await using var db = Open(first.Workspace);
        (await CountAsync(db)).ShouldBe(first.Signals);
    }

    [Fact]
    public async Task A_fill_that_was_broken_off_goes_on_where_it_stopped()
    {
        var first = (await FillAsync(Small)).Value;
        await using (var db = Open(first.Workspace))
        {
            await db.Units.Where(u => u.Code == DemoUnits.Bank).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlAsync($"delete from base_signals where seq > {first.Signals / 2}");
        }

        var second = (await FillAsync(Small)).Value;

        second.AlreadyThere.ShouldBeFalse();
        second.Signals.ShouldBe(first.Signals - (first.Signals / 2));
    }

    [Fact]
    public async Task A_password_too_short_is_told_and_nothing_is_made()
    {
        (await FillAsync(Small with { Password = "short" })).Problem!.Code.ShouldBe("bad-user");
        (await _services.GetRequiredService<FindWorkspace>().RunAsync(FillDemo.Workspace, default)).ShouldBeNull();
    }
}
