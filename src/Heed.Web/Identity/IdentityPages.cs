using Heed.Base.Identity;
using Heed.Web.Design;
using Heed.Web.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Identity;

/// <summary>Coming in and going out.</summary>
public static class IdentityPages
{
    public static IResult ShowSignIn([FromQuery(Name = "return")] string? back) => Page.Of<SignInPage>(new { Back = back });

    public static async Task<IResult> DoSignIn([FromForm] string? email, [FromForm] string? password, [FromForm] string? back, SignIn signIn)
    {
        var outcome = await signIn.RunAsync(email ?? "", password ?? "");
        return outcome == SignIn.Outcome.In
            ? TypedResults.LocalRedirect(LocalAddress.Of(back))
            : Page.Of<SignInPage>(new { Back = back, Email = email, Outcome = (SignIn.Outcome?)outcome }, StatusCodes.Status401Unauthorized);
    }

    public static async Task<IResult> DoSignOut(SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/signin");
    }

    public static IResult ShowSetUp(string? token, SetUpToken open) => open.Fits(token)
        ? Page.Of<SetUpPage>(new { Form = new SetUpPage.Typed(token!, null, null, "Europe/Oslo") })
        : Page.Of<SetUpPage>(new { }, StatusCodes.Status404NotFound);

    public static async Task<IResult> DoSetUp(
        [FromForm] string? token, [FromForm] string? email, [FromForm] string? password, [FromForm] string? company, [FromForm] string? zone,
        SetUpToken open, CreateOwner create, SignIn signIn, CancellationToken cancel)
    {
        if (!open.Fits(token)) return Page.Of<SetUpPage>(new { }, StatusCodes.Status404NotFound);
        var made = await create.RunAsync(new(email ?? "", password ?? "", company ?? "", zone ?? ""), cancel);
        if (made.Failed(out var problem))
        {
            return Page.Of<SetUpPage>(new { Form = new SetUpPage.Typed(token!, email, company, zone), Problem = problem }, StatusCodes.Status400BadRequest);
        }

        open.Close();
        await signIn.RunAsync(email!, password!);
        return TypedResults.LocalRedirect("/");
    }
}
