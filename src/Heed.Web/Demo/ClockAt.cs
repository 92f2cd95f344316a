namespace Heed.Web.Demo;

/// <summary>A clock that stands at an instant of the past.</summary>
internal sealed class ClockAt(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
