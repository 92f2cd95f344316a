namespace Heed.Measures.Tests;

/// <summary>Calls that make no sense, and what whoever made them is told.</summary>
internal static class Refused
{
    internal static void With(string text, params IReadOnlyList<Func<object?>> calls)
    {
        foreach (var call in calls) Should.Throw<Exception>(() => { call(); }).Message.ShouldContain(text);
    }

    internal static void By<T>(params IReadOnlyList<Func<object?>> calls)
        where T : Exception
    {
        foreach (var call in calls) Should.Throw<T>(() => { call(); });
    }
}
