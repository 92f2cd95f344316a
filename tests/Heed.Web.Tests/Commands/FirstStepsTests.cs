using System.Net;
using System.Net.Sockets;
using Heed.Base.Workspaces;
using Heed.Web.Running;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Commands;

/// <summary>What a newcomer types first, and mistypes.</summary>
public sealed class FirstStepsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Options_alone_are_those_of_serving_and_demo_data_is_named_as_such()
    {
        (await HeedProcess.RunAsync("demo", "--no-serve", "--customers", "100", "--data", Data)).Code.ShouldBe(0);
        using var heed = await HeedProcess.ServeAsync(Data, command: []);
        (await heed.Client.GetStringAsync("/healthz")).ShouldBe("alive");
        heed.Said.ShouldContain("holds the demo company");
    }

    [Fact]
    public async Task The_demo_does_not_move_in_with_somebodys_own_data()
    {
        await TestCompany.CreateAsync(Data, "acme");
        var (code, _, errors) = await HeedProcess.RunAsync("demo", "--no-serve", "--customers", "100", "--data", Data);
        code.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("--data");
        (await WorkspacesAsync()).ShouldBe(["acme"]);
    }

    [Fact]
    public async Task A_colleague_joins_the_workspace_that_is_there_with_a_role()
    {
        await TestCompany.CreateAsync(Data, "acme");
        var (code, output, errors) = await HeedProcess.TypeAsync("a long enough one\n", "user", "add", "bo@acme.example", "--role", "manager", "--data", Data);
        code.ShouldBe(0, errors);
        output.ShouldContain("bo@acme.example may sign in to \"acme\" as manager.");
        (await WorkspacesAsync()).ShouldBe(["acme"]);
        using var heed = await HeedProcess.ServeAsync(Data);
        using var visitor = new Visitor(heed.Client.BaseAddress!);
        using var answer = await visitor.PostAsync("/signin", "/signin", new() { ["email"] = "bo@acme.example", ["password"] = "a long enough one" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await HeedProcess.TypeAsync("", "user", "add", "bo@acme.example", "--data", Data)).Errors.ShouldContain("already");
        (await HeedProcess.TypeAsync("", "user", "add", "cy@acme.example", "--role", "boss", "--data", Data)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task The_first_person_of_a_fresh_folder_owns_a_workspace()
    {
        (await HeedProcess.TypeAsync("a long enough one\n", "user", "add", "al@acme.example", "--company", "Acme", "--data", Data)).Output.ShouldContain("owns \"Acme\"");
        (await WorkspacesAsync()).ShouldBe(["acme"]);
    }

    [Theory]
    [InlineData("read", "nps", "--source", "x")]
    [InlineData("rebuild")]
    [InlineData("key", "create", "--scope", "read")]
    [InlineData("import", "signals", "x.csv")]
    public async Task A_mistyped_folder_is_named_and_not_made(params string[] command)
    {
        var (code, _, errors) = await HeedProcess.RunAsync([.. command, "--data", Data]);
        code.ShouldBe(1);
        errors.ShouldContain(Data);
        Directory.Exists(Data).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_without_a_workspace_is_named()
    {
        await using (var opened = (await CommandServices.OpenAsync(Data, CancellationToken.None)).Value)
        {
        }

        (await HeedProcess.RunAsync("read", "nps", "--source", "x", "--data", Data)).Errors.ShouldContain($"no workspace in {Data}");
    }

    [Fact]
    public async Task A_busy_port_is_told_in_one_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}";
        var (code, _, errors) = await HeedProcess.RunAsync("serve", "--data", Data, "--urls", url);
        code.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain($"Another program listens on {url}");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("key")]
    [InlineData("user")]
    public async Task A_group_without_its_command_shows_what_there_is(string group)
    {
        var (code, output, errors) = await HeedProcess.RunAsync(group);
        (code, output).ShouldBe((2, ""));
        errors.ShouldNotContain("Required command");
        errors.ShouldContain("Commands:");
    }

    [Fact]
    public async Task An_import_without_one_good_row_fails()
    {
        await TestCompany.CreateAsync(Data, "acme");
        var (csv, map) = (Path.Combine(_folder.Path, "a.csv"), Path.Combine(_folder.Path, "map.json"));
        await File.WriteAllTextAsync(csv, "nps\n99\n-3\n");
        await File.WriteAllTextAsync(map, """{"source":"a","kind":"survey","fields":[{"column":"nps","as":"nps","type":"nps"}]}""");
        var rejects = Path.Combine(_folder.Path, "rejects.csv");
        (await HeedProcess.RunAsync("import", "signals", csv, "--map", map, "--skip-bad", rejects, "--data", Data)).Code.ShouldBe(1);
        (await HeedProcess.RunAsync("import", "signals", csv, "--map", map, "--skip-bad", rejects, "--json", "--data", Data)).Code.ShouldBe(1);
        await File.WriteAllTextAsync(csv, "nps\n99\n3\n");
        (await HeedProcess.RunAsync("import", "signals", csv, "--map", map, "--skip-bad", rejects, "--data", Data)).Code.ShouldBe(0);
        (await HeedProcess.RunAsync("read", "nps", "--source", "a", "--every", "month", "--data", Data)).Output.ShouldNotContain("against the rest");
    }

    private async Task<IEnumerable<string>> WorkspacesAsync()
    {
        await using var services = (await CommandServices.OpenAsync(Data, CancellationToken.None)).Value;
        return (await services.Get<FindWorkspace>().AllAsync(CancellationToken.None)).Select(w => w.Key);
    }
}
