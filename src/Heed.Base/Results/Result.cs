using System.Diagnostics.CodeAnalysis;

namespace Heed.Base.Results;

/// <summary>Either a value or the problem that kept it from being made.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem)
    {
        _value = value;
        Problem = problem;
    }

    public Problem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is a problem instead: a programmer's mistake.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"No value: {Problem.Message}");

    public bool Failed([NotNullWhen(true)] out Problem? problem)
    {
        problem = Problem;
        return problem is not null;
    }

    /// <summary>Takes both apart at once: on failure the problem, otherwise the value.</summary>
    public bool Failed([NotNullWhen(true)] out Problem? problem, [MaybeNullWhen(true)] out T value)
    {
        problem = Problem;
        value = _value;
        return problem is not null;
    }

    internal static Result<T> From(T value) => new(value, null);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

public static class Result
{
    /// <summary>For values of interface types, which no implicit conversion takes.</summary>
    public static Result<T> Of<T>(T value) => Result<T>.From(value);
}
