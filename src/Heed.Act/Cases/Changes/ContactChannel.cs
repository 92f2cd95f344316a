namespace Heed.Act.Cases.Changes;

/// <summary>How one speaks with a customer.</summary>
public enum ContactChannel
{
    Phone,
    Mail,
    Sms,
    Chat,
    InPerson,
}
