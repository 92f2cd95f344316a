using System.Globalization;
using Heed.Base.Workspaces;

namespace Heed.Listen.Uploads;

/// <summary>
/// Where files lie: what respondents handed in waits apart until their response is stored, then stands with the workspace's own; pictures that surveys
/// show stand apart from both, since everyone may see them. Several nodes share this folder.
/// </summary>
public sealed class UploadFolder(string path)
{
    public string Waiting(WorkspaceId workspace) => Made("waiting", Number(workspace));

    public string Kept(WorkspaceId workspace) => Made("kept", Number(workspace));

    public string Pictures => Made("pictures");

    /// <summary>All files that wait, of every workspace.</summary>
    public IEnumerable<FileInfo> AllWaiting() => new DirectoryInfo(Made("waiting")).EnumerateFiles("*", SearchOption.AllDirectories);

    private string Made(params string[] parts) => Directory.CreateDirectory(Path.Combine([path, .. parts])).FullName;

    private static string Number(WorkspaceId workspace) => workspace.Value.ToString(CultureInfo.InvariantCulture);
}
