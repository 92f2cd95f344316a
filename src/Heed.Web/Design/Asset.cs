namespace Heed.Web.Design;

/// <summary>Addresses of our scripts and styles, with this build's mark: a browser keeps one until the next build.</summary>
public static class Asset
{
    public const string Mark = "v";

    private static readonly string s_build = typeof(Asset).Module.ModuleVersionId.ToString("N")[..10];

    public static string Of(string path) => $"{path}?{Mark}={s_build}";
}
