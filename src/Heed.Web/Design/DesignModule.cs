using System.Globalization;
using Microsoft.AspNetCore.Localization;

[assembly: Microsoft.Extensions.Localization.RootNamespace("Heed.Web")]

namespace Heed.Web.Design;

public static class DesignModule
{
    /// <summary>Languages the console is complete in.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } = [new("en"), new("da"), new("nb"), new("sv"), new("fi"), new("et"), new("ru"), new("de")];

    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            localization.DefaultRequestCulture = new RequestCulture("en");
            localization.SupportedCultures = [.. Languages];
            localization.SupportedUICultures = [.. Languages];
            localization.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageSwitch.Cookie }, new NorwegianToo(), new AcceptLanguageHeaderRequestCultureProvider()];
            localization.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    /// <summary>Browsers that ask for Norwegian or Nynorsk get Bokmål, which the framework does not take for the same.</summary>
    private sealed class NorwegianToo : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var first = httpContext.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
            var norwegian = first is not null && (first.StartsWith("no", StringComparison.OrdinalIgnoreCase) || first.StartsWith("nn", StringComparison.OrdinalIgnoreCase));
            return Task.FromResult(norwegian ? new ProviderCultureResult("nb") : null);
        }
    }
}
