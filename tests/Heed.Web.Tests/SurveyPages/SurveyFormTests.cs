using System.Net;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>What a form does on its way to becoming a signal.</summary>
public sealed class SurveyFormTests : IAsyncLifetime
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
    public async Task A_form_sent_five_times_is_one_signal()
    {
        for (var i = 0; i < 5; i++)
        {
            using var answer = await _respondent.SendAsync(_respondent.Finished("Once."));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldStartWith($"/s/{_address}?thanks=1&lang=en&r=");
        }

        (await StoredAsync()).ShouldHaveSingleItem().Texts["comment"].ShouldBe("Once.");
    }

    [Fact]
    public async Task A_form_sent_twenty_times_at_once_is_one_signal()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _respondent.SendAsync(_respondent.Finished("At once."))));
        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Redirect]);
        (await StoredAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_finished_form_becomes_a_signal_with_all_that_was_asked()
    {
        (await _respondent.SendAsync(_respondent.Finished(" Ærlig talt… 👍 "))).Dispose();
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        signal.Id.ToString().ShouldBe(_respondent.Id);
        signal.Source.ShouldBe("after-contact");
        signal.Values["nps"].ShouldBe(FieldValue.Of(3));
        signal.Values["ease"].ShouldBe(FieldValue.NotApplicable.Value);
        signal.Values["reasons"].ShouldBeOfType<FieldValue.Codes>().Labels.ShouldBe(["waiting", "tone"], ignoreOrder: true);
        signal.Texts["comment"].ShouldBe("Ærlig talt… 👍");
        signal.Attributes["survey_version"].ShouldBe("1");
    }

    [Fact]
    public async Task Answers_to_questions_that_were_not_asked_are_dropped()
    {
        var fields = _respondent.Finished("Fine.").Select(f => f.Key == "q.nps" ? new("q.nps", "9") : f).Append(new("q.nothing", "1")).Append(new("q.sorry", "1"));
        (await _respondent.SendAsync(fields)).Dispose();
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        signal.Values.Keys.ShouldBe(["nps", "satisfaction", "ease", "helper", "channel_used"], ignoreOrder: true);
        signal.Texts.Keys.ShouldBe(["comment"]);
    }

    [Fact]
    public async Task A_fault_keeps_what_was_typed_and_is_tied_to_its_question()
    {
        var comment = "<b>\"Long\" & typed with care</b>";
        using var answer = await _respondent.SendAsync(_respondent.Finished(comment).Where(f => f.Key != "q.nps"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain("aria-describedby=\"error-nps\"");
        html.ShouldContain("id=\"error-nps\">Please answer this question.");
        html.ShouldContain("<title>Please check: ");
        var carried = Respondent.Hidden(html);
        carried.ShouldContain(new KeyValuePair<string, string>("q.comment", comment));
        carried.ShouldContain(new KeyValuePair<string, string>("q.helper", "4"));
        carried.ShouldContain(new KeyValuePair<string, string>("id", _respondent.Id));
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_a_follow_up_is_shown_before_the_next_page()
    {
        using var answer = await _respondent.SendAsync([new("id", _respondent.Id), new("page", "0"), new("lang", "en"), new("seen", "nps"), new("q.nps", "2")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Respondent.Hidden(await answer.Content.ReadAsStringAsync()).ShouldContain(new KeyValuePair<string, string>("seen", "reasons"));
    }

    [Fact]
    public async Task Back_leads_to_the_page_before_and_keeps_the_answers()
    {
        using var answer = await _respondent.SendAsync(_respondent.Finished("Kept.").Append(new("back", "1")));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        var carried = Respondent.Hidden(html);
        carried.ShouldContain(new KeyValuePair<string, string>("page", "1"));
        carried.ShouldContain(new KeyValuePair<string, string>("q.comment", "Kept."));
        html.ShouldContain("value=\"phone\" checked");
    }

    [Fact]
    public async Task A_closed_survey_is_gone_and_an_unknown_one_is_not_there()
    {
        (await StatusAsync("/s/nowhere")).ShouldBe(HttpStatusCode.NotFound);
        (await new Respondent(_client, "nowhere").SendAsync(_respondent.Finished("?"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _server.Services.GetRequiredService<CloseSurvey>().RunAsync("after-contact", Actor.System(_server.Ours.Workspace), CancellationToken.None);
        (await StatusAsync($"/s/{_address}")).ShouldBe(HttpStatusCode.Gone);
        (await _respondent.SendAsync(_respondent.Finished("Too late."))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await StoredAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?lang=nb", "", "nb")]
    [InlineData("?lang=xx", "", "en")]
    [InlineData("?lang=fi", "", "en")]
    [InlineData("?lang=%00", "nb", "nb")]
    [InlineData("", "fi, nn;q=0.8, en;q=0.5", "nb")]
    [InlineData("", "de-AT", "en")]
    [InlineData("", "***;;q", "en")]
    public async Task A_language_the_survey_lacks_falls_back(string query, string accepted, string shown)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/s/{_address}{query}");
        if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await _client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{shown}\"");
    }

    [Fact]
    public async Task Where_a_link_was_shared_lands_on_the_signal_also_after_a_change_of_language()
    {
        var first = await _client.GetStringAsync($"/s/{_address}?c=sms&u=branch-1&t=phone");
        var other = System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]*lang=nb[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups[1].Value;
        var page = await _client.GetStringAsync($"/s/{_address}{WebUtility.HtmlDecode(other)}");
        var start = Respondent.Hidden(page).Where(f => f.Key is "c" or "u" or "t");
        (await _respondent.SendAsync(_respondent.Finished("Her.").Concat(start))).Dispose();
        var signal = (await StoredAsync()).ShouldHaveSingleItem();
        (signal.Channel, signal.Unit, signal.Touchpoint).ShouldBe(("sms", "branch-1", "phone"));
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _client.GetAsync(path);
        return answer.StatusCode;
    }

    private Task<IReadOnlyList<Signal>> StoredAsync() => StoredSignals.OfAsync(_server, _server.Ours);
}
