using FsCheck.Xunit;

namespace Heed.Measures.Tests;

/// <summary>A property tried on the same 300 inputs every time.</summary>
public sealed class SeededPropertyAttribute : PropertyAttribute
{
    public SeededPropertyAttribute()
    {
        Replay = "20260101,7";
        MaxTest = 300;
    }
}
