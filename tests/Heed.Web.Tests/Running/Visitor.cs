using System.Text.RegularExpressions;

namespace Heed.Web.Tests.Running;

/// <summary>A browser without scripts: keeps cookies, and sends a page's form with its antiforgery token.</summary>
public sealed partial class Visitor(Uri address) : IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = address };

    public async Task SignInAsync(TestCompany company)
    {
        using var answer = await PostAsync("/signin", "/signin", new() { ["email"] = company.Email, ["password"] = company.Password });
        ((int)answer.StatusCode).ShouldBe(302, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page and sends a form from it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, Dictionary<string, string> fields)
    {
        var html = await Client.GetStringAsync(page);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        return await Client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Opens a page and sends a form with a file from it.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(string page, string action, Dictionary<string, string> fields, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        form.Add(new StringContent(Token().Match(await Client.GetStringAsync(page)).Groups[1].Value), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(file), "file", name);
        return await Client.PostAsync(action, form);
    }

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
