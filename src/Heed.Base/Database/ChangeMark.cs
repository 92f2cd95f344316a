namespace Heed.Base.Database;

/// <summary>Moves whenever this process has changed something that others keep a copy of. Take it before reading what is to be kept.</summary>
public sealed class ChangeMark
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    /// <summary>Once the change is committed.</summary>
    public void Move() => Interlocked.Increment(ref _value);
}
