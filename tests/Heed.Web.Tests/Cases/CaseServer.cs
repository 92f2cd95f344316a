using System.Text;
using Heed.Base.Identity;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Cases;

/// <summary>A running server whose company has agents, and a survey whose answers may become cases.</summary>
public sealed class CaseServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public Visitor Owner { get; private set; } = null!;

    public Actor Actor => new(Server.Ours.Workspace, Server.Ours.Email, Role.Owner);

    public async Task InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        Owner = await Server.SignedInAsync(Server.Ours);
        await DeclareAsync("shop", Mode.Identified);
        await DeclareAsync("staff", Mode.Confidential);
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Someone with a role, signed in.</summary>
    public async Task<Visitor> HireAsync(string email, Role role)
    {
        await using (var scope = Server.Services.CreateAsyncScope())
        {
            var added = await scope.ServiceProvider.GetRequiredService<AddColleague>().RunAsync(new(email, TestCompany.OwnersPassword, role), Actor, CancellationToken.None);
            added.Ok.ShouldBeTrue(added.Problem?.Message);
        }

        return await Server.SignedInAsync(Server.Ours with { Email = email });
    }

    public async Task<Guid> HearAsync(int nps, string? customer, string? comment = null, string? unit = null, string source = "shop", IReadOnlyDictionary<string, string>? attributes = null)
    {
        var signal = new Signal
        {
            Id = Guid.CreateVersion7(),
            Source = source,
            Kind = "survey",
            HappenedAt = DateTimeOffset.UtcNow,
            Customer = customer,
            Unit = unit,
            Language = "nb",
            Values = new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(nps) },
            Texts = comment is null ? SignalParts.NoTexts : new Dictionary<string, string> { ["comment"] = comment },
            Attributes = attributes ?? SignalParts.NoTexts,
        };
        var stored = await Server.Services.GetRequiredService<RecordSignals>().RunAsync([signal], Actor, CancellationToken.None);
        stored[0].Ok.ShouldBeTrue(stored[0].Problem?.Message);
        return signal.Id;
    }

    /// <summary>Waits until a page or answer says something; followers and their columns come after what they follow.</summary>
    public static async Task<string> UntilAsync(Func<Task<string>> read, Func<string, bool> says)
    {
        for (var tries = 0; ; tries++)
        {
            var text = await read();
            if (says(text)) return text;
            tries.ShouldBeLessThan(300, $"it never came: {text[..Math.Min(text.Length, 2_000)]}");
            await Task.Delay(100);
        }
    }

    public async Task<int> OpenAsync(string title, string more = "")
    {
        using var key = Server.WithKey(Server.Ours.WriteKey);
        using var answer = await key.PostAsync("/api/v1/cases", new StringContent($$"""{"title":"{{title}}"{{more}}}""", Encoding.UTF8, "application/json"));
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        return System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("number").GetInt32();
    }

    private async Task DeclareAsync(string key, Mode mode)
    {
        var schema = new SourceSchema { Fields = [SourceField.Of("nps", FieldType.Nps)], Texts = ["comment"] };
        var declared = await Server.Services.GetRequiredService<RegisterSource>().RunAsync(new(key, "survey", key, mode, schema), Actor, CancellationToken.None);
        declared.Ok.ShouldBeTrue(declared.Problem?.Message);
    }
}
