namespace Heed.Base.Sources;

/// <summary>What a respondent was told about who will see their answers; decides drill-down and exports.</summary>
public enum Mode
{
    /// <summary>Answers are seen with the customer's name.</summary>
    Identified,

    /// <summary>Answers are seen in groups only.</summary>
    Confidential,

    /// <summary>Who answered was never stored.</summary>
    Anonymous,
}
