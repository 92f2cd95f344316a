using Heed.Base.Workspaces;

namespace Heed.Listen.Uploads;

/// <summary>Finds a file by its name.</summary>
public sealed class FindUpload(UploadFolder folder)
{
    /// <summary>What a respondent of this workspace handed in; null where there is none of the name.</summary>
    public string? Run(WorkspaceId workspace, string name) => In(folder.Kept(workspace), name);

    /// <summary>A picture that surveys show.</summary>
    public string? Picture(string name) => In(folder.Pictures, name);

    private static string? In(string where, string name) => UploadName.Is(name) && Path.Combine(where, name) is var path && File.Exists(path) ? path : null;
}
