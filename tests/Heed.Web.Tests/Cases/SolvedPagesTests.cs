using System.Net;
using System.Text.RegularExpressions;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Cases;

public sealed partial class SolvedPagesTests(CaseServer desk) : IClassFixture<CaseServer>
{
    [Fact]
    public async Task The_customer_is_asked_in_their_language_and_a_no_opens_the_case_again()
    {
        var (number, page) = await AskedAsync(desk, "c-nb");
        using var customer = desk.Server.Nobody();
        var asked = WebUtility.HtmlDecode(await customer.GetStringAsync(page));
        asked.ShouldContain("Løste vi det?");
        // Opening the page, as mail programs do, answers nothing.
        (await desk.Owner.Client.GetStringAsync($"/cases/{number}")).ShouldContain("has not answered yet");

        using var nothing = await customer.PostAsync(page, new FormUrlEncodedContent([new("comment", "x")]));
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var no = await customer.PostAsync(page, new FormUrlEncodedContent([new("solved", "no"), new("comment", "Fortsatt ingen svar <b>")]));
        no.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await no.Content.ReadAsStringAsync()).ShouldContain("Saken din er åpnet igjen");
        var open = await desk.Owner.Client.GetStringAsync($"/cases/{number}");
        open.ShouldContain("Fortsatt ingen svar &lt;b&gt;");
        WebUtility.HtmlDecode(open).ShouldContain("said it is not solved");
        (await desk.Owner.Client.GetStringAsync("/cases?tab=open")).ShouldContain($"#{number}");
        WebUtility.HtmlDecode(await customer.GetStringAsync(page)).ShouldContain("Takk");
    }

    [Fact]
    public async Task An_address_that_is_none_leads_nowhere()
    {
        using var somebody = desk.Server.Nobody();
        foreach (var page in (string[])["/c/x", "/c/AAAAAAAAAAAAAAAAAAAAAA", "/c/..%2f..%2fx"])
        {
            (await somebody.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
            using var posted = await somebody.PostAsync(page, new FormUrlEncodedContent([new("solved", "no")]));
            posted.StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    /// <summary>A case of a customer with an address, closed; and the page the mail about it leads to.</summary>
    internal static async Task<(int Number, string Page)> AskedAsync(CaseServer desk, string customer)
    {
        var signal = await desk.HearAsync(1, customer, "Ingen svarer");
        var facts = new CustomerFacts(customer, new Dictionary<string, string> { ["email"] = $"{customer}@customers.example", ["name"] = "Nora Berg" });
        (await desk.Server.Services.GetRequiredService<KeepCustomers>().RunAsync([facts], false, desk.Actor, default)).Ok.ShouldBeTrue();
        var number = await desk.OpenAsync("Nobody answers", $$""","signal":"{{signal}}" """);
        await CasePagesTests.DoAsync(desk.Owner, $"/cases/{number}", new() { ["do"] = "close", ["cause"] = "waiting", ["action"] = "Answered." });
        return (number, await PageAsync(desk, customer));
    }

    /// <summary>Where the latest mail to a customer leads.</summary>
    internal static async Task<string> PageAsync(CaseServer desk, string customer)
    {
        await using var db = desk.Server.Services.GetRequiredService<HeedDatabase>().For(desk.Server.Ours.Workspace);
        var mail = (await db.Outbox.AsNoTracking().Where(m => m.To == $"{customer}@customers.example").ToListAsync()).MaxBy(m => m.CreatedAt).ShouldNotBeNull();
        var found = Address().Match(mail.Text);
        found.Success.ShouldBeTrue(mail.Text);
        return found.Value;
    }

    [GeneratedRegex("/c/[A-Za-z0-9_-]{22}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
