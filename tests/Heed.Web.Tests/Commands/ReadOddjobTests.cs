using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.Commands;

/// <summary>From a file to a number on the command line, as a person does it.</summary>
public sealed class ReadOddjobTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestCompany _company = null!;
    private OddjobFiles _files = null!;

    private string Data => Path.Combine(_folder.Path, "data");

    public async Task InitializeAsync()
    {
        _company = await TestCompany.CreateAsync(Data, "airline");
        _files = OddjobFiles.In(_folder.Path);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_published_score_comes_out_with_its_interval_and_nothing_else_on_standard_output()
    {
        (await ImportAsync("oddjob.csv", OddjobFiles.Rows())).Code.ShouldBe(0);
        var usual = await ReadAsync();
        Number(usual, "value").ShouldBe(-18.1220657277, 1e-9);
        Number(usual, "low").ShouldBe(-22.697916, 1e-6);
        Number(usual, "high").ShouldBe(-13.444406, 1e-6);
        usual.GetProperty("n").GetInt64().ShouldBe(1_065);
        usual.GetProperty("field").GetString().ShouldBe("nps");

        var wald = await ReadAsync("--method", "wald");
        Number(wald, "value").ShouldBe(-18.1220657277, 1e-9);
        Number(wald, "standard_error").ShouldBe(2.364304, 1e-6);
        Number(wald, "low").ShouldBe(-22.756017, 1e-6);
        Number(wald, "high").ShouldBe(-13.488114, 1e-6);
    }

    [Fact]
    public async Task The_same_answers_a_second_time_in_another_order_add_nothing()
    {
        var rows = OddjobFiles.Rows().ToArray();
        (await ImportAsync("oddjob.csv", rows)).Code.ShouldBe(0);
        var before = (await ReadAsync("--by", "country")).GetRawText();
        var again = await ImportAsync("oddjob.csv", rows);
        new Random(7).Shuffle(rows);
        var shuffled = await ImportAsync("shuffled.csv", rows);
        foreach (var second in new[] { again, shuffled })
        {
            second.Code.ShouldBe(0, second.Errors);
            var report = JsonDocument.Parse(second.Output).RootElement;
            report.GetProperty("added").GetInt64().ShouldBe(0);
            report.GetProperty("already").GetInt64().ShouldBe(1_065);
        }

        (await ReadAsync("--by", "country")).GetRawText().ShouldBe(before);
    }

    [Theory]
    [InlineData("P9,2025-02-30,7,de,4", "when", "2025-02-30")]
    [InlineData("P9,2025-02-03,often,de,4", "nps", "often")]
    [InlineData("P9,2025-02-03,12,de,4", "nps", "12")]
    public async Task A_row_that_breaks_a_rule_is_named_and_nothing_of_its_file_is_stored(string broken, string column, string text)
    {
        var rows = OddjobFiles.Rows();
        (await ImportAsync("first.csv", rows.Take(100))).Code.ShouldBe(0);
        var before = (await ReadAsync()).GetRawText();
        var refused = await HeedProcess.RunAsync(
            "import", "signals", _files.Write("broken.csv", [.. rows.Skip(100).Take(50), broken, .. rows.Skip(150)]), "--map", _files.MapPath, "--data", Data);
        refused.Code.ShouldBe(1);
        // The header is row 1, so the row after fifty others is the 52nd.
        refused.Errors.ShouldMatch($"row 52, column {column}: \"{text}\" .*(must|is|no )");
        refused.Output.ShouldBeEmpty();
        (await ReadAsync()).GetRawText().ShouldBe(before);
    }

    [Fact]
    public async Task A_missing_column_is_named_and_nothing_is_stored()
    {
        (await ImportAsync("first.csv", OddjobFiles.Rows().Take(100))).Code.ShouldBe(0);
        var before = (await ReadAsync()).GetRawText();
        var path = _files.Write("other.csv", OddjobFiles.Rows().Skip(100), "id,when,likely,country,overall_sat");
        var refused = await HeedProcess.RunAsync("import", "signals", path, "--map", _files.MapPath, "--data", Data);
        refused.Code.ShouldBe(1);
        refused.Errors.ShouldContain("nps");
        refused.Errors.ShouldContain("column");
        (await ReadAsync()).GetRawText().ShouldBe(before);
    }

    [Theory]
    [InlineData("read", "nps")]
    [InlineData("read", "--source", "oddjob")]
    [InlineData("read", "nps", "--source", "oddjob", "--level", "2")]
    [InlineData("read", "nps", "--source", "oddjob", "--from", "01.02.2025")]
    [InlineData("read", "nps", "--source", "oddjob", "--every", "fortnight")]
    [InlineData("read", "nps", "--source", "oddjob", "--colour", "red")]
    [InlineData("import", "signals")]
    [InlineData("raed", "nps")]
    public async Task Wrong_usage_ends_with_2_and_a_hint_and_no_output(params string[] arguments)
    {
        var (code, output, errors) = await HeedProcess.RunAsync(arguments);
        code.ShouldBe(2, errors);
        errors.ShouldContain("heed --help");
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_can_not_be_answered_ends_with_1_and_one_line_why()
    {
        (await ImportAsync("oddjob.csv", OddjobFiles.Rows().Take(50))).Code.ShouldBe(0);
        var (code, output, errors) = await HeedProcess.RunAsync("read", "nps", "--source", "oddjbo", "--json", "--data", Data);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.Trim().Split('\n').Length.ShouldBe(1, errors);
        errors.ShouldContain("oddjbo");
    }

    [Fact]
    public async Task Reading_beside_a_running_server_sees_what_it_took_in_a_moment_ago()
    {
        (await ImportAsync("oddjob.csv", OddjobFiles.Rows())).Code.ShouldBe(0);
        using var heed = await HeedProcess.ServeAsync(Data);
        heed.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _company.WriteKey);
        using var posted = await heed.Client.PostAsJsonAsync("/api/v1/signals", new { source = "oddjob", values = new { nps = 10 } });
        ((int)posted.StatusCode).ShouldBe(201);
        var reading = await ReadAsync();
        reading.GetProperty("n").GetInt64().ShouldBe(1_066);
        Number(reading, "value").ShouldBe(100.0 * (239 - 431) / 1_066, 1e-9);
    }

    private static double Number(JsonElement reading, string name) => reading.GetProperty(name).GetDouble();

    private Task<(int Code, string Output, string Errors)> ImportAsync(string name, IEnumerable<string> rows) =>
        HeedProcess.RunAsync("import", "signals", _files.Write(name, rows), "--map", _files.MapPath, "--json", "--data", Data);

    private async Task<JsonElement> ReadAsync(params string[] more)
    {
        var (code, output, errors) = await HeedProcess.RunAsync(["read", "nps", "--source", "oddjob", "--json", "--data", Data, .. more]);
        code.ShouldBe(0, errors);
        // Parse fails on anything beside one document.
        return JsonDocument.Parse(output).RootElement;
    }
}
