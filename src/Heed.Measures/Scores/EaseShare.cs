using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores;

/// <summary>
/// <c>agree5</c>, <c>agree7</c>, <c>ease7</c>: the share that found it easy, 100·(answers from <c>From</c> up) ÷ n, in percent. Agreement with
/// "the company made it easy for me to handle my issue": 4–5 of 5, or 5–7 of 7 (Customer Effort Score 2.0); "how easy was it?": 5–7 of 7.
/// One class, three measures, because wording and direction are part of the measure and never guessed from another.
/// <para>Source: Dixon, Toman &amp; DeLisi 2013, "The Effortless Experience" (CES 2.0).</para>
/// </summary>
public sealed class EaseShare : ShareMeasure
{
    private readonly FieldType question;
    private readonly Phrase asked;

    private EaseShare(FieldType field, int from, Phrase asked) => (question, From, this.asked) = (field, from, asked);

    public static EaseShare Agree5 { get; } = new(FieldType.Agree5, 4, "agreement with \"made it easy\" on 1–5");

    public static EaseShare Agree7 { get; } = new(FieldType.Agree7, 5, "agreement with \"made it easy\" on 1–7");

    public static EaseShare Ease7 { get; } = new(FieldType.Ease7, 5, "\"how easy was it?\" on 1–7");

    public override string Id => question.Name;

    /// <summary>The lowest answer that counts as easy.</summary>
    public int From { get; }

    protected override Proportion Count(Tally tally, MeasureContext context) => new(tally.Between(From, question.Points), tally.OnScale(question));

    protected override Refusal? RefuseField(FieldType field) => FieldRefusals.UnlessKind(
        Id, field, question.Kind, asked, "Direction and wording are never guessed: declare the field as what was asked.");
}
