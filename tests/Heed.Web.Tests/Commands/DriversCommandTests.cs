using System.Text.Json;
using Heed.Web.Tests.Drivers;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Commands;

public sealed class DriversCommandTests : IAsyncLifetime, IDisposable
{
    private const string Map = """
        {
          "source": "flights", "kind": "survey", "title": "Flights", "id": ["id"],
          "fields": [
            { "column": "nps", "type": "nps" }, { "column": "waiting", "type": "csat5" }, { "column": "staff", "type": "csat5" },
            { "column": "seats", "type": "number" }, { "column": "fare", "type": "money" }
          ]
        }
        """;

    private static readonly string[] s_question = ["drivers", "--source", "flights", "--outcome", "nps", "--drivers", "waiting,staff,seats"];
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    public async Task InitializeAsync()
    {
        await TestCompany.CreateAsync(Data, "airline");
        var (map, answers) = (Path.Combine(_folder.Path, "map.json"), Path.Combine(_folder.Path, "answers.csv"));
        await File.WriteAllTextAsync(map, Map);
        await File.WriteAllLinesAsync(answers, AskedPassengers.Csv());
        (await HeedProcess.RunAsync("import", "signals", answers, "--map", map, "--data", Data)).Code.ShouldBe(0);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_is_one_document_and_the_same_at_every_run()
    {
        var (code, output, errors) = await HeedProcess.RunAsync([.. s_question, "--json", "--data", Data]);
        code.ShouldBe(0, errors);
        var json = JsonDocument.Parse(output).RootElement;
        json.GetProperty("n").GetInt64().ShouldBe(AskedPassengers.Count);
        json.GetProperty("drivers").EnumerateArray().Select(d => d.GetProperty("random").GetBoolean()).ShouldBe([false, false, false, true]);
        (await HeedProcess.RunAsync([.. s_question, "--json", "--data", Data])).Output.ShouldBe(output);
    }

    [Fact]
    public async Task A_person_sees_the_largest_share_first_and_what_is_no_better_than_chance()
    {
        var (code, output, errors) = await HeedProcess.RunAsync([.. s_question, "--data", Data]);
        code.ShouldBe(0, errors);
        output.IndexOf("waiting", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf("staff", StringComparison.Ordinal));
        output.ShouldContain("No better than a random driver would be: seats.");
        output.ShouldContain("n = 240");
    }

    [Fact]
    public async Task Promoters_costs_and_pairs_can_be_asked_for()
    {
        var (code, output, errors) = await HeedProcess.RunAsync([.. s_question, "--as", "promoter", "--cost", "waiting:1000", "--move", "topbox", "--json", "--data", Data]);
        code.ShouldBe(0, errors);
        var json = JsonDocument.Parse(output).RootElement;
        json.GetProperty("as").GetString().ShouldBe("promoter");
        json.GetProperty("drivers")[0].GetProperty("spend").GetProperty("cost").GetDouble().ShouldBe(1000);
        (code, output, errors) = await HeedProcess.RunAsync([.. s_question, "--missing", "pairwise", "--cost", "waiting:1000", "--data", Data]);
        code.ShouldBe(0, errors);
        output.ShouldContain("for a unit of cost");
        output.ShouldContain("pair with fewest");
    }

    [Theory]
    [InlineData(2, "field and a number each", "--cost", "waiting")]
    [InlineData(2, "asked, promoter or detractor", "--as", "passive")]
    [InlineData(1, "colour", "--drivers", "waiting,colour")]
    [InlineData(1, "50 answers", "--where", "waiting = 1 and staff = 2")]
    [InlineData(2, "lmg or johnson", "--method", "shapley")]
    [InlineData(2, "jackknife, bootstrap or none", "--intervals", "wide")]
    public async Task What_is_wrong_is_said_in_one_line(int code, string reason, string option, string value)
    {
        string[] question = option == "--drivers" ? [.. s_question[..^1], value] : [.. s_question, option, value];
        var (exit, output, errors) = await HeedProcess.RunAsync([.. question, "--json", "--data", Data]);
        exit.ShouldBe(code, errors);
        output.ShouldBeEmpty();
        errors.ShouldContain(reason);
        if (code == 1) errors.Trim().Split('\n').Length.ShouldBe(1, errors);
    }
}
