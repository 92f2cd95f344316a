namespace Heed.Listen.Surveys;

/// <summary>What may be handed in; checked by content, not by name.</summary>
public enum FileKinds
{
    /// <summary>JPEG, PNG, WebP, GIF.</summary>
    Pictures,

    /// <summary>Pictures and PDF.</summary>
    Documents,
}
