using System.Text.RegularExpressions;

namespace Heed.Web.Tests.SurveyPages;

/// <summary>Answers a survey as a browser without scripts would: a form, sent as it is.</summary>
internal sealed partial class Respondent(HttpClient client, string address)
{
    public string Id { get; } = Guid.CreateVersion7().ToString();

    /// <summary>The sample survey's last page, everything before it answered.</summary>
    public List<KeyValuePair<string, string>> Finished(string comment) =>
    [
        new("id", Id), new("page", "2"), new("lang", "en"), new("seen", "comment"),
        new("q.nps", "3"), new("q.reasons", "waiting"), new("q.reasons", "tone"), new("q.satisfaction", "2"), new("q.ease", "na"),
        new("q.helper", "4"), new("q.channel_used", "phone"), new("q.comment", comment),
    ];

    public Task<HttpResponseMessage> SendAsync(IEnumerable<KeyValuePair<string, string>> fields) => client.PostAsync($"/s/{address}", new FormUrlEncodedContent(fields));

    /// <summary>What a page's form would send as it stands.</summary>
    public static List<KeyValuePair<string, string>> Hidden(string html) =>
        [.. HiddenInput().Matches(html).Select(m => KeyValuePair.Create(m.Groups[1].Value, System.Net.WebUtility.HtmlDecode(m.Groups[2].Value)))];

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex HiddenInput();
}
