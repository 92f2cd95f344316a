using System.CommandLine;

namespace Heed.Web.Commands;

/// <summary>Options that several commands share, worded the same in each.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data") { Description = "The data folder.", DefaultValueFactory = _ => "./heed-data", HelpName = "DIR" };

    public static Option<string?> Workspace() => new("--workspace") { Description = "Which workspace; not needed where there is only one.", HelpName = "W" };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else." };
}
