using Heed.Base.Results;

namespace Heed.Web.Api;

public static class ApiErrors
{
    public static Problem Parameter(string name, string rule) => Problem.Invalid("bad-parameter", $"{name} {rule}", new ProblemPlace(name, rule));

    public static Problem BadJson(string path, string message) => Problem.Invalid("bad-json", $"The body can't be read: {message}", new ProblemPlace(path, message));
}
