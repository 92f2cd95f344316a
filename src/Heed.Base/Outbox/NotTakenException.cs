namespace Heed.Base.Outbox;

/// <summary>A message was not taken.</summary>
/// <param name="message">In the server's words.</param>
/// <param name="forGood">Whether trying again is of no use.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class NotTakenException(string message, bool forGood, Exception? inner = null) : Exception(message, inner)
{
    public bool ForGood => forGood;
}
