using System.Text;
using Heed.Base.Signals;
using Heed.Web.Tests.Running;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Posts no page of ours would send: the answer is a page that says so, and nothing wrong is stored.</summary>
public sealed class BrokenPostsTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Id = "id=01945f2e-0000-7000-8000-000000000001";
    private RunningServer _server = null!;
    private string _address = "";

    public static TheoryData<string, string, string?, bool> Posts => new()
    {
        { "no id", "page=2&q.nps=9", Form, false },
        { "an id that is none", "id=me&page=2&q.nps=9", Form, false },
        { "the empty id", "id=00000000-0000-0000-0000-000000000000&page=2&q.nps=9", Form, false },
        { "two ids", $"{Id}&{Id}&page=2&q.nps=9", Form, false },
        { "page 999", $"{Id}&page=999&q.nps=9&seen=comment", Form, true },
        { "page -1", $"{Id}&page=-1&q.nps=9", Form, false },
        { "page abc", $"{Id}&page=abc&q.nps=9", Form, false },
        { "no page", $"{Id}&q.nps=9", Form, false },
        { "a page too large for a number", $"{Id}&page=99999999999999&q.nps=9", Form, false },
        { "nothing required", $"{Id}&page=2&seen=comment", Form, false },
        { "a score off the scale", $"{Id}&page=2&q.nps=11&seen=comment", Form, false },
        { "a score with a sign", $"{Id}&page=2&q.nps=-1&seen=comment", Form, false },
        { "half a score", $"{Id}&page=2&q.nps=3.5&seen=comment", Form, false },
        { "a score in other digits", $"{Id}&page=2&q.nps=%D9%A3&seen=comment", Form, false },
        { "two scores", $"{Id}&page=2&q.nps=3&q.nps=9&seen=comment", Form, false },
        { "a score that is not offered as not applicable", $"{Id}&page=2&q.nps=na&seen=comment", Form, false },
        { "a choice that is none", $"{Id}&page=2&q.nps=9&q.channel_used=pigeon&seen=comment", Form, false },
        { "two choices where one is asked", $"{Id}&page=2&q.nps=9&q.channel_used=phone&q.channel_used=chat&seen=comment", Form, false },
        { "not applicable among others", $"{Id}&page=2&q.nps=3&q.reasons=na&q.reasons=tone&seen=comment", Form, false },
        { "more text than is taken", $"{Id}&page=2&q.nps=9&seen=comment&q.comment={new string('a', 10_001)}", Form, false },
        { "far more text than is taken", $"{Id}&page=2&q.nps=9&seen=comment&q.comment={new string('a', 1_200_000)}", Form, false },
        { "the character U+0000", $"{Id}&page=2&q.nps=9&seen=comment&q.comment=a%00b", Form, false },
        { "half a surrogate pair", $"{Id}&page=2&q.nps=9&seen=comment&q.comment=%ED%A0%80", Form, true },
        { "half a surrogate pair within words", $"{Id}&page=2&q.nps=9&seen=comment&q.comment=a%ED%A0%80b", Form, true },
        { "bytes that are no UTF-8", $"{Id}&page=2&q.nps=9&seen=comment&q.comment=a%FF%FEb", Form, true },
        { "U+0000 in where it came from", $"{Id}&page=2&q.nps=9&seen=comment&c=%00", Form, false },
        { "a line's end and a picture in where it came from", $"{Id}&page=2&q.nps=9&seen=comment&u=%0A&t=%F0%9F%98%80", Form, true },
        { "a channel without end", $"{Id}&page=2&q.nps=9&seen=comment&c={new string('c', 5_000)}", Form, true },
        { "five thousand fields", $"{Id}&page=2&q.nps=9&" + string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"x{i}=1")), Form, false },
        { "a name without end", $"{Id}&{new string('n', 10_000)}=1", Form, false },
        { "an encoding that breaks off", $"{Id}&page=2&q.nps=9&seen=comment&q.comment=%E", Form, true },
        { "JSON", """{"id":"01945f2e-0000-7000-8000-000000000001","q.nps":9}""", "application/json", false },
        { "JSON called a form", """{"id":"01945f2e-0000-7000-8000-000000000001","q.nps":9}""", Form, false },
        { "no body", "", Form, false },
        { "no body and no type", "", null, false },
        { "a wrong type", $"{Id}&page=2&q.nps=9", "text/plain", false },
        { "parts without a boundary", $"{Id}&page=2&q.nps=9", "multipart/form-data", false },
        { "parts that never come", $"{Id}&page=2&q.nps=9", "multipart/form-data; boundary=x", false },
        { "parts that break off", "--x\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n0194", "multipart/form-data; boundary=x", false },
        { "an unknown character set", $"{Id}&page=2&q.nps=9&seen=comment", Form + "; charset=klingon", true },
    };

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _address = (await _server.PublishAsync(_server.Ours, "after-contact", TestSurvey.Sample)).Address;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_broken_post_is_answered_and_stores_nothing_wrong()
    {
        List<string> wrong = [];
        using var client = _server.Nobody();
        foreach (var post in Posts)
        {
            var (name, body, type, stored) = ((string)post[0], (string)post[1], (string?)post[2], (bool)post[3]);
            // Each row its own id, so that a stored one can be told from the rest.
            var id = Guid.CreateVersion7();
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace("01945f2e-0000-7000-8000-000000000001", id.ToString(), StringComparison.Ordinal)));
            if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync($"/s/{_address}", content);
            if ((int)answer.StatusCode is not (200 or 302 or 400 or 413 or 415 or 422)) wrong.Add($"{name}: answered {(int)answer.StatusCode}");
            var signal = (await StoredSignals.OfAsync(_server, _server.Ours)).SingleOrDefault(s => s.Id == id);
            if (signal is not null != stored) wrong.Add($"{name}: {(stored ? "not " : "")}stored, answered {(int)answer.StatusCode}");
            if (signal is not null && SignalRules.Check(signal, null, DateTimeOffset.UtcNow) is { Count: > 0 } places) wrong.Add($"{name}: stored {places[0]}");
        }

        wrong.ShouldBeEmpty();
        (await StoredSignals.OfAsync(_server, _server.Ours)).ShouldAllBe(s => s.Values.Count == 1 && s.Values["nps"].Equals(Heed.Measures.Fields.FieldValue.Of(9)));
    }
}
