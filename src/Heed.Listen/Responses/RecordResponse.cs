using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Quotas;
using Heed.Listen.Surveys;

namespace Heed.Listen.Responses;

/// <summary>Stores a finished response as a signal, once for its id however often it is sent.</summary>
public sealed class RecordResponse(SignalLog log, TakeQuotaPlaces quotas, TimeProvider time)
{
    public const string VersionAttribute = "survey_version";

    /// <param name="Id">The respondent's own; the second of the same changes nothing.</param>
    /// <param name="Answers">What was answered; of questions not asked, nothing is kept.</param>
    public sealed record Input(Guid Id, Answers Answers)
    {
        public string? Language { get; init; }
        public string? Channel { get; init; }
        public string? Unit { get; init; }
        public string? Touchpoint { get; init; }
        public string? Customer { get; init; }
    }

    /// <returns>Whether it was new.</returns>
    public async Task<Result<bool>> RunAsync(PublishedSurvey survey, Input input, CancellationToken cancel)
    {
        if (!survey.TakesAnswers(time.GetUtcNow())) return SurveysErrors.NotPublished(survey.Key);
        var walk = new SurveyWalk(survey, new() { Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Channel = input.Channel, Language = input.Language, Unit = input.Unit, Touchpoint = input.Touchpoint });
        var asked = walk.Asked(input.Answers);
        var faults = walk.Way(asked).SelectMany(p => walk.Visible(p, asked)).SelectMany(q => CheckAnswers.Of(survey, walk, q, asked)).ToList();
        if (faults.Count > 0) return SignalsErrors.Invalid([.. faults.Select(f => new ProblemPlace($"answers.{f.Field}", f.Message))]);

        var now = time.GetUtcNow();
        var signal = new Signal
        {
            Id = input.Id,
            Source = survey.Key,
            Kind = PublishSurvey.Kind,
            HappenedAt = now,
            ReceivedAt = now,
            // Who answered an anonymous survey is not stored, whatever was sent.
            Customer = survey.Definition.Mode == Mode.Anonymous ? null : input.Customer,
            Unit = input.Unit,
            Touchpoint = input.Touchpoint,
            Channel = input.Channel ?? "link",
            Language = input.Language ?? survey.Definition.DefaultLanguage,
            Values = walk.WithComputed(asked),
            Texts = asked.Texts,
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { [VersionAttribute] = survey.Version.ToString(CultureInfo.InvariantCulture) },
        };
        var places = SignalRules.Check(signal, null, now);
        if (places.Count > 0) return SignalsErrors.Invalid(places);
        var falls = survey.Definition.Quotas.Where(q => walk.Holds(q.If, asked)).ToList();
        if ((await quotas.RunAsync(survey.Workspace, survey.Key, input.Id, falls, cancel)).Failed(out var problem, out var full)) return problem;
        if (full is not null) return QuotasErrors.Full(full.Id);
        var stored = await log.AppendAsync(survey.Workspace, [signal], cancel);
        return stored.Failed(out problem, out var added) ? problem : added[0];
    }
}
