using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;

namespace Heed.Base.Signals;

/// <summary>
/// Takes signals into the log. An unknown source is made, and a known one learns new names from what it hears: numbers become <c>number</c>,
/// labels <c>code</c>, lists <c>multi</c>; a field called <c>nps</c> that first holds a whole number from 0 to 10 is an <c>nps</c>. Declare a source
/// first where another field is a score.
/// </summary>
public sealed class RecordSignals(SignalLog log, SourceCatalogue catalogue, RegisterSource register, TimeProvider time)
{
    /// <summary>For each signal: whether it was new, or what is wrong with it. Good ones are stored whatever happens to the others.</summary>
    public async Task<IReadOnlyList<Result<bool>>> RunAsync(IReadOnlyList<Signal> signals, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var outcomes = new Result<bool>[signals.Count];
        List<Signal> good = new(signals.Count);
        List<int> places = new(signals.Count);
        for (var i = 0; i < signals.Count; i++)
        {
            var signal = signals[i].ReceivedAt == default ? signals[i] with { ReceivedAt = now } : signals[i];
            if (await RejectAsync(signal, actor, now, cancel) is { } problem)
            {
                outcomes[i] = problem;
                continue;
            }

            good.Add(signal);
            places.Add(i);
        }

        var stored = await log.AppendAsync(actor.Workspace, good, cancel);
        for (var i = 0; i < places.Count; i++) outcomes[places[i]] = stored.Ok ? stored.Value[i] : stored.Problem;
        return outcomes;
    }

    private async Task<Problem?> RejectAsync(Signal signal, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var source = await catalogue.FindAsync(actor.Workspace, signal.Source, cancel);
        if (await RejectAsync(signal, source, actor, now, cancel) is not { } problem) return null;
        // What is kept of the source may be some seconds old: it could allow today what it did not know then.
        var newest = await catalogue.FindAgainAsync(actor.Workspace, signal.Source, cancel);
        return newest is null || newest.Version == source?.Version ? problem : await RejectAsync(signal, newest, actor, now, cancel);
    }

    private async Task<Problem?> RejectAsync(Signal signal, Source? source, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var broken = SignalRules.Check(signal, source, now);
        if (broken.Count > 0) return SignalsErrors.Invalid(broken);
        if (source is { Mode: Mode.Anonymous } && signal.Customer is not null) return SignalsErrors.Invalid([new("customer", $"Source \"{source.Key}\" is anonymous: no customer may be stored with it.")]);

        var schema = Unknown(signal, source);
        if (source is not null && schema is { Fields.Count: 0, Attributes.Count: 0, Texts.Count: 0 }) return null;
        var input = new RegisterSource.Input(signal.Source, source?.Kind ?? signal.Kind, null, source?.Mode ?? Mode.Identified, schema);
        var registered = await register.RunAsync(input, actor, cancel);
        if (registered.Failed(out var problem)) return problem;
        catalogue.Keep(registered.Value);
        return null;
    }

    private static SourceSchema Unknown(Signal signal, Source? source) => new()
    {
        Fields =
        [
            .. signal.Values
                .Where(v => v.Value is not FieldValue.NotApplicable && source?.Field(v.Key) is null)
                .Select(v => SourceField.Of(v.Key, v.Value switch
                {
                    FieldValue.Number number when v.Key == FieldType.Nps.Name && FieldType.Nps.Reject(number.Value) is null => FieldType.Nps,
                    FieldValue.Number => FieldType.Number,
                    FieldValue.Codes => FieldType.Multi,
                    _ => FieldType.Code,
                })),
        ],
        Attributes = [.. signal.Attributes.Keys.Where(a => source?.Attributes.Contains(a, StringComparer.Ordinal) != true)],
        Texts = [.. signal.Texts.Keys.Where(t => source?.Texts.Contains(t, StringComparer.Ordinal) != true)],
    };
}
