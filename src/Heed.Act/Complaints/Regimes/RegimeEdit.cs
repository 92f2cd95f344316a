namespace Heed.Act.Complaints.Regimes;

/// <summary>A regime as a company keeps it instead of what came along.</summary>
public sealed record RegimeEdit(int AnswerDays, int? LongestDays, bool BusinessDays, int AcknowledgeDays, bool NeedsBody, string Body, string BodyAddress)
{
    public static RegimeEdit Of(Regime regime) => new(regime.AnswerDays, regime.LongestDays, regime.BusinessDays, regime.AcknowledgeDays, regime.NeedsBody, regime.Body, regime.BodyAddress);

    public Regime On(Regime regime) => this == Of(regime) ? regime : regime with
    {
        AnswerDays = AnswerDays,
        LongestDays = LongestDays,
        BusinessDays = BusinessDays,
        AcknowledgeDays = AcknowledgeDays,
        NeedsBody = NeedsBody,
        Body = Body,
        BodyAddress = BodyAddress,
        Edited = true,
    };
}
