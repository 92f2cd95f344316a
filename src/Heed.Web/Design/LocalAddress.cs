namespace Heed.Web.Design;

public static class LocalAddress
{
    /// <summary>An address of our own, else the front page: a form that leads to another site afterwards is how people are phished.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) ? address : "/";
}
