using Microsoft.AspNetCore.StaticAssets;

namespace Heed.Web.Design;

/// <summary>What carries a build's mark never changes, so browsers need not ask again.</summary>
public sealed class KeepAssets(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey(Asset.Mark))
        {
            context.Response.OnStarting(() =>
            {
                // A page with a mark in its address is still a page, and may be someone's own.
                if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) return Task.CompletedTask;
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
