using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>Sets what complaints are about and by which limits they are answered. Limits count for complaints that come in from now on.</summary>
public sealed class ChangeRegister(HeedDatabase database)
{
    public const int MostCategories = 60;

    public async Task<Result<RegisterSettings>> RunAsync(RegisterSettings settings, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return ComplaintsErrors.OwnersOnly;
        if (Check(settings) is { Count: > 0 } places) return ComplaintsErrors.BadRegister(places);
        await using var db = database.For(actor.Workspace);
        var register = await db.ComplaintRegisters.FirstOrDefaultAsync(cancel);
        if (register is null) db.ComplaintRegisters.Add(register = ComplaintRegister.Create(actor.Workspace));
        register.Set(settings);
        try
        {
            await db.SaveChangesAsync(cancel);
            return settings;
        }
        catch (DbUpdateException)
        {
            return ComplaintsErrors.RegisterChanged;
        }
    }

    private static List<ProblemPlace> Check(RegisterSettings settings)
    {
        List<ProblemPlace> places = [];
        if (settings.Categories.Count is 0 or > MostCategories || settings.Categories.Any(c => c.Name.Trim().Length is 0 or > Complaint.LongestWord)) places.Add(new("categories", $"must be 1 to {MostCategories} of at most {Complaint.LongestWord} characters."));
        else if (settings.Categories.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() < settings.Categories.Count) places.Add(new("categories", "must not name one twice."));
        if (settings.Categories.FirstOrDefault(c => c.Regime is not null && !RegimeLibrary.Kinds.Contains(c.Regime, StringComparer.Ordinal)) is { } odd) places.Add(new("categories", $"\"{odd.Regime}\" is no kind of regime; choose payments, banking or insurance."));
        if (settings.Products.Count > 200 || settings.Products.Any(p => p.Length is 0 or > Complaint.LongestWord)) places.Add(new("products", $"must be at most 200 of at most {Complaint.LongestWord} characters."));
        if (!RegimeLibrary.Kinds.Contains(settings.UsualRegime, StringComparer.Ordinal)) places.Add(new("usual", "must be payments, banking or insurance."));
        if (settings.RemindDays is < 0 or > 30) places.Add(new("remind", "must be from 0 to 30 days."));
        foreach (var (key, edit) in settings.Regimes)
        {
            if (RegimeLibrary.All.All(r => r.Key != key)) places.Add(new(key, "is no regime."));
            else if (edit.AnswerDays is < 1 or > 365 || edit.LongestDays is < 1 or > 365 || edit.LongestDays < edit.AnswerDays || edit.AcknowledgeDays is < 1 or > 365) places.Add(new(key, "must allow 1 to 365 days, and at the very most no less than usually."));
            else if (edit.Body.Length > 200 || edit.BodyAddress.Length > 200) places.Add(new(key, "must name a body in at most 200 characters."));
        }

        return places;
    }
}
