namespace Heed.Listen.Surveys;

/// <summary>How the survey page looks.</summary>
public sealed record Theme
{
    /// <summary>Of buttons and chosen answers, as <c>#rrggbb</c>; its contrast is checked.</summary>
    public string? Colour { get; init; }

    /// <summary>Behind the questions, as <c>#rrggbb</c>.</summary>
    public string? Background { get; init; }

    /// <summary>A picture's address: an upload of ours, or https.</summary>
    public string? Logo { get; init; }

    /// <summary>What the logo says to those who don't see it.</summary>
    public string? LogoText { get; init; }

    public Appearance Appearance { get; init; }
}
