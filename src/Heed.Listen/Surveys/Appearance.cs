namespace Heed.Listen.Surveys;

public enum Appearance
{
    /// <summary>As the respondent's device has it.</summary>
    Device,
    Light,
    Dark,
}
