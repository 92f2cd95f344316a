using Heed.Base.Results;

namespace Heed.Web.Api;

/// <summary>A problem as RFC 9457 problem details: the one place where kinds become status codes.</summary>
public static class ProblemResults
{
    public static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    public static IResult ToResult(this Problem problem) => new Retryable(problem, StatusOf(problem.Kind));

    /// <summary>The same with a status that says more than the kind does.</summary>
    public static IResult ToResult(this Problem problem, int status) => new Retryable(problem, status);

    private sealed class Retryable(Problem problem, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (problem.Kind == ProblemKind.Unavailable) httpContext.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem(
                problem.Message,
                statusCode: status,
                title: Title(problem.Kind),
                type: $"urn:heed:problem:{problem.Code}",
                extensions: problem.Places.Count == 0
                    ? null
                    : new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = problem.Places.Select(p => new { path = p.Path, message = p.Message }) })
                .ExecuteAsync(httpContext);
        }

        private static string Title(ProblemKind kind) => kind switch
        {
            ProblemKind.Invalid => "The request breaks a rule.",
            ProblemKind.Forbidden => "This is not allowed.",
            ProblemKind.NotFound => "There is no such thing.",
            ProblemKind.Conflict => "Not possible as things stand.",
            _ => "Try again later.",
        };
    }
}
