using Heed.Base.Sources;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Planning;

/// <summary>What it takes to see a change.</summary>
/// <param name="Source">The source planned for.</param>
/// <param name="Choice">The measure and its field.</param>
/// <param name="Choices">What else could be planned for.</param>
/// <param name="Heard">Answers of the last days that pace and spread are taken from.</param>
/// <param name="FromAnswers">Whether the spread is the source's own; else it is a usual one.</param>
/// <param name="PerWeek">Answers a week planned with.</param>
/// <param name="Rows">By size of change, the smallest first; empty where nothing says how far answers spread.</param>
public sealed record AnswerPlan(Source Source, MeasureChoice Choice, IReadOnlyList<MeasureChoice> Choices, long Heard, bool FromAnswers, double PerWeek, IReadOnlyList<AnswerPlanRow> Rows);

/// <param name="Change">The true change, in the measure's unit.</param>
/// <param name="Answers">Answers needed before and again after it.</param>
/// <param name="Weeks">Weeks it takes to hear that many, each time; null where nothing comes in.</param>
public sealed record AnswerPlanRow(double Change, long Answers, double? Weeks);
