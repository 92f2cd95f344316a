using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Listen.Contacts;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Contacts;

public sealed class ImportContactsOnSqlite() : ImportContactsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ImportContactsOnPostgres() : ImportContactsTests(DatabaseEngine.Postgres);

public abstract class ImportContactsTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heed-contacts-").FullName;

    public override async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await base.DisposeAsync();
    }

    [DatabaseFact]
    public async Task People_come_along_with_what_is_known_and_who_does_not_want_to_be_asked()
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        var file = Write("External Data Reference,Email,FirstName,Language,Unsubscribed,Segment\n17,Kari@Example.no,Kari,nb,0,gold\n18,,Ola,,1,\n19,x@example.no,,,2025-03-01T10:00:00Z,silver\n");
        var report = await ImportAsync(file, us);
        (report.Rows, report.Added, report.Changed, report.OptedOut, report.Id, report.OptOut).ShouldBe((3, 3, 0, 2, "External Data Reference", "Unsubscribed"));
        var found = await new FindCustomers(Database).RunAsync(new(), us, default);
        found.Customers.Select(c => c.ExternalId).ShouldBe(["17", "18", "19"]);
        found.Customers[0].Attributes.ShouldBe(new Dictionary<string, string> { ["email"] = "Kari@Example.no", ["first_name"] = "Kari", ["language"] = "nb", ["Segment"] = "gold" }, ignoreOrder: true);
        found.Customers[1].Attributes.Keys.ShouldBe(["first_name"]);
        found.Customers[2].OptedOutAt.ShouldBe(DateTimeOffset.Parse("2025-03-01T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        (await ImportAsync(file, us)).ShouldSatisfyAllConditions(again => again.Unchanged.ShouldBe(3), again => again.OptedOut.ShouldBe(0));
    }

    [DatabaseFact]
    public async Task No_file_opts_anybody_in_again_and_what_it_does_not_say_stays()
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        await ImportAsync(Write("id,opted out,city\n1,yes,Oslo\n"), us);
        (await ImportAsync(Write("id,opted out,city,age\n1,no,,44\n"), us)).Changed.ShouldBe(1);
        var one = (await new FindCustomers(Database).OneAsync("1", us, default))!;
        one.OptedOutAt.ShouldNotBeNull();
        one.Attributes.ShouldBe(new Dictionary<string, string> { ["city"] = "Oslo", ["age"] = "44" }, ignoreOrder: true);
        (await new ChangeOptOut(Database, Clock).RunAsync("1", optedOut: false, us, default)).Value.OptedOutAt.ShouldBeNull();
    }

    [DatabaseFact]
    public async Task Without_an_id_they_are_known_by_their_address_in_whatever_case()
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        (await ImportAsync(Write("Email Address;Name\nKARI@example.no;Kari\nkari@Example.NO;Kari N\n"), us)).ShouldSatisfyAllConditions(r => r.Added.ShouldBe(1), r => r.Changed.ShouldBe(1));
        (await new FindCustomers(Database).OneAsync("kari@example.no", us, default))!.Attributes["name"].ShouldBe("Kari N");
    }

    [DatabaseTheory]
    [InlineData("name,city\nKari,Oslo\n", "no-contact-id", "\"name\"")]
    [InlineData("id,opted out\n1,no\n2,perhaps\n", "bad-contacts", "row 3")]
    [InlineData("id,city\n1,Oslo\n,Bergen\n", "bad-contacts", "row 3")]
    [InlineData("id,city\n", "bad-import-file", "has no rows")]
    public async Task A_row_that_can_not_be_used_is_named_and_nothing_is_stored(string text, string code, string says)
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        var refused = await new ImportContacts(new(Database, Clock)).RunAsync(new(Write(text)), us, default);
        refused.Problem!.Code.ShouldBe(code);
        refused.Problem.Message.ShouldContain(says);
        (await new FindCustomers(Database).CountAsync(us, default)).ShouldBe((0, 0));
    }

    [DatabaseFact]
    public async Task A_dry_run_tells_and_stores_nothing_and_a_long_file_is_read_in_parts()
    {
        var us = Actor.System(await AddWorkspaceAsync("us"));
        var file = Write("id\n" + string.Concat(Enumerable.Range(1, 2_500).Select(n => $"c{n}\n")));
        (await new ImportContacts(new(Database, Clock)).RunAsync(new(file, DryRun: true), us, default)).Value.Added.ShouldBe(2_500);
        (await new FindCustomers(Database).CountAsync(us, default)).All.ShouldBe(0);
        await ImportAsync(file, us);
        (await new FindCustomers(Database).CountAsync(us, default)).All.ShouldBe(2_500);
        (await new FindCustomers(Database).RunAsync(new("c24", Limit: 200), us, default)).Customers.Count.ShouldBe(111);
        var others = Actor.System(await AddWorkspaceAsync("others"));
        (await new FindCustomers(Database).CountAsync(others, default)).All.ShouldBe(0);
    }

    private async Task<ContactReport> ImportAsync(string file, Actor actor)
    {
        var imported = await new ImportContacts(new(Database, Clock)).RunAsync(new(file), actor, default);
        imported.Ok.ShouldBeTrue(imported.Problem?.Message);
        return imported.Value;
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
