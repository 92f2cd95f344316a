namespace Heed.Listen.Surveys;

/// <summary>How the points of a scale are drawn.</summary>
public enum ScaleStyle
{
    Numbers,
    Faces,
    Stars,
}
