namespace Heed.Base.Followers;

/// <summary>How far a follower has come, for those that keep their place in the system of record.</summary>
internal sealed class FollowerRow
{
    public string Name { get; set; } = "";
    public string Position { get; set; } = "";
}
