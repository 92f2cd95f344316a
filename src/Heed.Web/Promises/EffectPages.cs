using System.Globalization;
using Heed.Act.Promises;
using Heed.Act.Promises.Effects;
using Heed.Base.Identity;
using Heed.Base.Units;
using Heed.Web.Api;
using Heed.Web.Design;

namespace Heed.Web.Promises;

/// <summary>What kept and broken promises go with.</summary>
public static class EffectPages
{
    /// <param name="score">A source's key and a field's name, with a slash between.</param>
    /// <param name="days">How long after its end a promise still counts.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="show">Works it out.</param>
    /// <param name="colleagues">The people.</param>
    /// <param name="units">The units.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<IResult> Show(string? score, string? days, Caller caller, ShowEffects show, ListColleagues colleagues, ListUnits units, CancellationToken cancel)
    {
        var parts = score?.Split('/', 2) is [{ Length: > 0 } source, { Length: > 0 } field] ? (source, field) : default((string Source, string Field)?);
        var within = ShowEffects.DefaultDays;
        if (days is { Length: > 0 } && !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out within)) return ErrorPages.Of(PromisesErrors.Invalid("days", $"must be a number from 1 to {ShowEffects.MostDays}."), caller);
        var shown = await show.RunAsync(new(parts?.Source, parts?.Field, within), caller.Actor, cancel);
        return shown.Failed(out var problem, out var effects)
            ? ErrorPages.Of(problem, caller)
            : Page.Of<EffectsPage>(new { Caller = caller, Shown = effects, Colleagues = await colleagues.RunAsync(caller.Workspace.Id, cancel), UnitNames = await units.NamesAsync(caller.Actor, cancel) });
    }
}
