using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Heed.Web.Shares;

/// <summary>How often an address may ask for what is shared: nobody reads faster, and who guesses codes needs more.</summary>
public static class SharedLimit
{
    public const string Policy = "shared";
    public const int Looks = 60;

    private static readonly TimeSpan s_per = TimeSpan.FromMinutes(1);

    public static void Add(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = s_per.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Looks, Window = s_per }));
    }
}
