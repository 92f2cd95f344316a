namespace Heed.Listen.Surveys;

/// <summary>What a contact question asks for.</summary>
public enum ContactPart
{
    Name,
    Company,
    Email,
    Phone,
    Street,
    Postcode,
    City,
    Country,
}
