using Heed.Measures.Fields;

namespace Heed.Measures.Anonymity;

/// <summary>An answer that nobody has seen in any number yet.</summary>
/// <param name="Seq">Its place in the log.</param>
/// <param name="Path">Where it stands on the fixed way.</param>
/// <param name="Label">What is true of it.</param>
/// <param name="Values">What was answered.</param>
/// <param name="HasWords">Whether something was written.</param>
public sealed record WaitingAnswer(long Seq, IReadOnlyList<string> Path, GroupLabel Label, IReadOnlyDictionary<string, FieldValue> Values, bool HasWords);
