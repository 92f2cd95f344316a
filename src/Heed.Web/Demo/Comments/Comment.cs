namespace Heed.Web.Demo.Comments;

/// <summary>How someone feels who writes.</summary>
internal enum Mood
{
    Bad,
    Neutral,
    Good,
}

/// <summary>What is going on where the writer banks, that they may write about.</summary>
internal enum DemoNews
{
    None,
    Outage,
    Recovery,
    Release,
}

/// <summary>What a comment is to say.</summary>
/// <param name="Language">In which of the eight languages.</param>
/// <param name="Mood">In which tone.</param>
/// <param name="Praised">The driver the writer likes best.</param>
/// <param name="Blamed">The driver the writer likes least.</param>
/// <param name="News">What they may bring up beside that.</param>
internal sealed record CommentWish(string Language, Mood Mood, string Praised, string Blamed, DemoNews News);
