using Heed.Base.Results;
using Heed.Measures.Reports;
using Microsoft.AspNetCore.Identity;

namespace Heed.Base.Identity;

public static class IdentityErrors
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Fewest characters of a password.</summary>
    public const int LeastPassword = 10;

    public static Problem OwnersOnly { get; } = Problem.Forbidden("owners-only", "Only an owner may do this.");

    public static Problem KeyName { get; } = Problem.Invalid("bad-key-name", "A key needs a name.", new ProblemPlace("name", $"must be 1 to {LongestName} characters."));

    public static Problem KeyScopes { get; } = Problem.Invalid("bad-key-scopes", "A key needs at least one scope.", new ProblemPlace("scopes", "must be read, write or both."));

    public static Problem UnknownKey { get; } = Problem.NotFound("unknown-key", "There is no such key in this workspace.");

    public static Problem AlreadySetUp { get; } = Problem.Conflict("already-set-up", "This Heed has an owner already; sign in instead.");

    public static Problem BadUser(IEnumerable<IdentityError> errors) => Problem.Invalid(
        "bad-user",
        "The account can't be made as given.",
        [.. errors.Select(e => new ProblemPlace(e.Code.Contains("Password", StringComparison.Ordinal) ? "password" : "email", Explain(e)))]);

    public static Problem AlreadyThere(string email) => Problem.Conflict("already-there", $"{email} is in this workspace already.");

    public static Problem BadWorkspace(Phrase rule) => Problem.Invalid("bad-workspace", $"The workspace's name {rule}.", new ProblemPlace("workspace", rule));

    private static Phrase Explain(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => (Phrase)"must be an e-mail address.",
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => "belongs to somebody who has an account here already.",
        nameof(IdentityErrorDescriber.PasswordTooShort) => $"must be at least {LeastPassword} characters long.",
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "must have more different characters.",
        _ => error.Description,
    };
}
