namespace Heed.Listen.Surveys;

/// <summary>What an effort question asks for; never guessed.</summary>
public enum EffortVariant
{
    Effort5,
    Agree5,
    Agree7,
    Ease7,
}
