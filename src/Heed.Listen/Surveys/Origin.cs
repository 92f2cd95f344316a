namespace Heed.Listen.Surveys;

/// <summary>What a question or choice was called where it came from, so that answers given there still find it.</summary>
public sealed record Origin
{
    /// <summary>Its id there, such as <c>QID4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What exports there call it, where that is another name than ours.</summary>
    public string? Name { get; init; }

    /// <summary>A choice: what exports there write for it, where that is not its code.</summary>
    public string? Value { get; init; }
}
