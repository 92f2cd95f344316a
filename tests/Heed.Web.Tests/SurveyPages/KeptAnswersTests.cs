using System.Net;
using Heed.Base.Database;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>What a respondent wrote is not lost by what happens on our side while they write.</summary>
public sealed class KeptAnswersTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private HttpClient _client = null!;
    private Respondent _respondent = null!;
    private string _address = "";

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.Nobody();
        _address = (await _server.PublishAsync(_server.Ours, "after-contact", TestSurvey.Sample)).Address;
        _respondent = new(_client, _address);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_answers_stay_on_the_page_and_can_be_sent_from_there()
    {
        await OnDatabaseAsync("create trigger full_disk before insert on base_signals begin select raise(abort, 'full'); end");
        using var refused = await _respondent.SendAsync(_respondent.Finished("Kept through it."));
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("role=\"alert\">Your answers could not be stored just now.");
        page.ShouldContain(">Kept through it.</textarea>");

        await OnDatabaseAsync("drop trigger full_disk");
        using var taken = await _respondent.SendAsync([.. Respondent.Hidden(page), new("q.comment", "Kept through it.")]);
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem();
        signal.Id.ToString().ShouldBe(_respondent.Id);
        signal.Texts["comment"].ShouldBe("Kept through it.");
        signal.Values.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Answers_belong_to_the_version_they_were_given_to()
    {
        var opened = Respondent.Hidden(await _client.GetStringAsync($"/s/{_address}"));
        opened.ShouldContain(new KeyValuePair<string, string>("v", "1"));
        var other = TestSurvey.Sample.Replace("\"id\": \"helper\"", "\"id\": \"colleague\"", StringComparison.Ordinal).Replace("\"code\": \"phone\"", "\"code\": \"telephone\"", StringComparison.Ordinal);
        (await _server.PublishAsync(_server.Ours, "after-contact", other)).Published.ShouldBe(2);

        using var answer = await _respondent.SendAsync(_respondent.Finished("Old.").Append(new("v", "1")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem();
        signal.Attributes["survey_version"].ShouldBe("1");
        signal.Values.Keys.ShouldContain("helper");
        (await _client.GetStringAsync($"/s/{_address}")).ShouldContain("name=\"v\" value=\"2\"");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("7")]
    [InlineData("99999999999")]
    [InlineData("one")]
    public async Task A_version_there_is_not_is_the_current_one(string version)
    {
        using var answer = await _respondent.SendAsync(_respondent.Finished("?").Append(new("v", version)));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldHaveSingleItem().Attributes["survey_version"].ShouldBe("1");
    }

    [Fact]
    public async Task A_page_is_kept_by_nobody_as_it_carries_one_respondents_id()
    {
        using var first = await _client.GetAsync($"/s/{_address}");
        using var again = await _respondent.SendAsync(_respondent.Finished("!").Where(f => f.Key != "q.nps"));
        using var unknown = await _client.GetAsync("/s/nowhere");
        foreach (var answer in (HttpResponseMessage[])[first, again, unknown]) answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_page_comes_in_three_small_pieces()
    {
        var html = await _client.GetStringAsync($"/s/{_address}");
        var pieces = System.Text.RegularExpressions.Regex.Matches(html, "(?:src|href)=\"(/[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(m => m.Groups[1].Value).ToList();
        pieces.Count.ShouldBe(2);
        var bytes = Compressed(System.Text.Encoding.UTF8.GetBytes(html));
        foreach (var piece in pieces) bytes += Compressed(await _client.GetByteArrayAsync(piece));
        bytes.ShouldBeLessThan(20 * 1024);
    }

    private static long Compressed(byte[] bytes)
    {
        using var kept = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(kept, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return kept.Length;
    }

    private async Task OnDatabaseAsync(string sql)
    {
        await using var connection = await _server.Services.GetRequiredService<HeedDatabase>().ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
