namespace Heed.Listen.Surveys;

/// <summary>How choices are drawn.</summary>
public enum ChoiceDisplay
{
    List,
    DropDown,
    Pictures,
}
