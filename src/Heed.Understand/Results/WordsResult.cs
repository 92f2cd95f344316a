namespace Heed.Understand.Results;

/// <summary>What was written in one field.</summary>
/// <param name="Count">How many wrote something; null where so few that it is not shown.</param>
/// <param name="Latest">Some of it, each with the signal it came in where the way back is open.</param>
public sealed record WordsResult(long? Count, IReadOnlyList<WrittenWords> Latest);

public sealed record WrittenWords(string Text, string? Language, Guid? Signal);
