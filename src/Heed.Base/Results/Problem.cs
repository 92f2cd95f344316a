using Heed.Measures.Reports;

namespace Heed.Base.Results;

/// <summary>An expected failure: what went wrong, said so that the person who can mend it knows where and which rule.</summary>
/// <param name="Kind">What sort of failure; decides the HTTP status and nothing else.</param>
/// <param name="Code">A stable word for programs, such as <c>unknown-source</c>.</param>
/// <param name="Said">A sentence for people.</param>
public sealed record Problem(ProblemKind Kind, string Code, Phrase Said)
{
    /// <summary>The sentence in English.</summary>
    public string Message => Said.ToString();

    /// <summary>The places that are wrong, each with its rule.</summary>
    public IReadOnlyList<ProblemPlace> Places { get; init; } = [];

    public static Problem Invalid(string code, Phrase message, params IReadOnlyList<ProblemPlace> places) =>
        new(ProblemKind.Invalid, code, message) { Places = places };

    /// <summary>Some places that break a rule; of several the first is told in the sentence.</summary>
    public static Problem Broken(string code, params IReadOnlyList<ProblemPlace> places) => Invalid(code, $"{places[0].Name}: {places[0].Said}", places);

    public static Problem NotFound(string code, Phrase message) => new(ProblemKind.NotFound, code, message);

    public static Problem Conflict(string code, Phrase message) => new(ProblemKind.Conflict, code, message);

    public static Problem Forbidden(string code, Phrase message) => new(ProblemKind.Forbidden, code, message);

    public static Problem Unavailable(string code, Phrase message) => new(ProblemKind.Unavailable, code, message);
}

/// <summary>A place in the input (<c>values.nps</c>, <c>row 3, column date</c>) and the rule it breaks.</summary>
public sealed record ProblemPlace(string Path, Phrase Said)
{
    public string Message => Said.ToString();

    internal PlaceName Name => new(Path);
}

/// <summary>A place as programs name it, within a message; people are told what the form calls it.</summary>
public readonly record struct PlaceName(string Path)
{
    public override string ToString() => Path;
}

public enum ProblemKind
{
    /// <summary>400: the input breaks a rule.</summary>
    Invalid,

    /// <summary>403: known, but not allowed.</summary>
    Forbidden,

    /// <summary>404: not there, or not this workspace's.</summary>
    NotFound,

    /// <summary>409: someone else was first.</summary>
    Conflict,

    /// <summary>503: try again later; nothing was stored.</summary>
    Unavailable,
}
