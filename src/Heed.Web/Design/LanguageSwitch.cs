using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Design;

public static class LanguageSwitch
{
    public const string Cookie = "heed-language";

    public static IResult Choose([FromForm] string? language, [FromForm] string? back, HttpContext context)
    {
        if (DesignModule.Languages.Any(l => l.Name == language))
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language!));
            context.Response.Cookies.Append(Cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        }

        return TypedResults.LocalRedirect(LocalAddress.Of(back));
    }
}
