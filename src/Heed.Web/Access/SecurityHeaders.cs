namespace Heed.Web.Access;

/// <summary>What a browser may do with our pages: run our own scripts and styles from our own address, and nothing else.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string s_policy = PolicyWith("", "");

    /// <summary>The policy with more styles or sources of pictures, each beginning with a space.</summary>
    public static string PolicyWith(string styles, string pictures) =>
        $"default-src 'self'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data:{pictures}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = s_policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        return next(context);
    }
}
