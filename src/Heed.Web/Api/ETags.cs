using System.Globalization;
using Heed.Base.Results;

namespace Heed.Web.Api;

/// <summary>Versions of things as HTTP says them: sent with what is read, and wanted back with what changes it, so that nobody overwrites what they never saw.</summary>
public static class ETags
{
    private static Problem Missing { get; } = Problem.Invalid("no-if-match", "Send the ETag you read in If-Match: a change says which version it changes.", new ProblemPlace("If-Match", "must be given."));

    private static Problem Malformed { get; } = Problem.Invalid("bad-if-match", "If-Match must be the ETag as it was read, such as \"3\".", new ProblemPlace("If-Match", "must be an ETag that was read."));

    public static void Tag(HttpContext context, long version) => context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version a change is meant for; the answer to give where it says none.</summary>
    public static bool TryRead(HttpRequest request, out long version, out IResult refusal)
    {
        var given = request.Headers.IfMatch.ToString().Trim();
        refusal = given.Length == 0 ? Missing.ToResult(StatusCodes.Status428PreconditionRequired) : Malformed.ToResult();
        return long.TryParse(given.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }

    /// <summary>A problem of a change that names a version: where someone else was first, the precondition failed.</summary>
    public static IResult ToConditionalResult(this Problem problem, params IReadOnlyList<string> changedCodes) =>
        changedCodes.Contains(problem.Code, StringComparer.Ordinal) ? problem.ToResult(StatusCodes.Status412PreconditionFailed) : problem.ToResult();
}
