using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Web.Running;

/// <summary>What happens before the first request: the schema, and an owner, or a way to become one.</summary>
public static class FirstStart
{
    public static async Task<Result<bool>> PrepareAsync(IServiceProvider services, string urls, CancellationToken cancel)
    {
        var migrated = await services.GetRequiredService<MigrateDatabase>().RunAsync(cancel);
        if (migrated.Failed(out var problem)) return problem;
        if ((await services.GetRequiredService<FindWorkspace>().AllAsync(cancel)).Count > 0) return true;

        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration["HEED_OWNER_EMAIL"] is { Length: > 0 } email && configuration["HEED_OWNER_PASSWORD"] is { Length: > 0 } password)
        {
            await using var scope = services.CreateAsyncScope();
            var owner = new CreateOwner.Input(email, password, "My company", "Europe/Oslo");
            var created = await scope.ServiceProvider.GetRequiredService<CreateOwner>().RunAsync(owner, cancel);
            return created.Failed(out var refused) ? refused : true;
        }

        var link = $"{urls.Split(';')[0].TrimEnd('/')}/setup?token={services.GetRequiredService<SetUpToken>().Open()}";
        Console.Error.WriteLine($"Heed has no owner yet. Open this link to make one; it works once:\n  {link}");
        return true;
    }
}
