namespace Heed.Listen.Responses;

/// <summary>What was read of a form or request, and what could not be.</summary>
/// <param name="Answers">What could be read.</param>
/// <param name="Faults">What could not, by field.</param>
/// <param name="Typed">What was sent for the fields at fault, to be shown again.</param>
public sealed record GivenAnswers(Answers Answers, IReadOnlyList<AnswerFault> Faults, IReadOnlyDictionary<string, IReadOnlyList<string>> Typed);
