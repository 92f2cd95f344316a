using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Heed.Web.Running;

/// <summary>Where people reach this program, for addresses in mails: as configured (<c>PublicAddress</c>), else where it listens.</summary>
public sealed class PublicAddress(IConfiguration configuration, IServiceProvider services)
{
    public string Of(string path) => Base().TrimEnd('/') + path;

    /// <summary>What colleagues are written to in (<c>StaffLanguage</c>); English unless configured.</summary>
    public string StaffLanguage => SurveyPages.RespondentLanguage.Known(configuration["StaffLanguage"]);

    private string Base()
    {
        if (configuration["PublicAddress"] is { Length: > 0 } configured) return configured;
        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return listening?.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal) ?? "http://localhost:5080";
    }
}
