using Heed.Base.Identity;
using Microsoft.AspNetCore.Identity;

namespace Heed.Web.Identity;

/// <summary>Lets a person in by e-mail and password. An unknown address and a wrong password get the same answer.</summary>
public sealed class SignIn(UserManager<User> users, SignInManager<User> signIn)
{
    public enum Outcome
    {
        In,
        Wrong,
        LockedOut,
    }

    public async Task<Outcome> RunAsync(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            // As much work as for a known address, so that the time taken does not tell which addresses exist.
            users.PasswordHasher.HashPassword(new User(), password);
            return Outcome.Wrong;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true);
        return result switch { { Succeeded: true } => Outcome.In, { IsLockedOut: true } => Outcome.LockedOut, _ => Outcome.Wrong };
    }
}
