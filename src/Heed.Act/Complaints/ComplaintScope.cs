using Heed.Act.Cases;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>
/// Which complaints somebody may know of: as with cases, managers and analysts know all; agents those of their units, those of no unit, and those whose case they may see; viewers know how all
/// stand, but nothing that was said.
/// </summary>
internal static class ComplaintScope
{
    public static IQueryable<Complaint> ComplaintsOf(this CaseScope scope, HeedDb db)
    {
        if (scope.All) return db.Complaints;
        var (units, cases, signals) = (scope.Units, scope.Of(db), db.CaseSignals);
        return db.Complaints.Where(c => c.Unit == null || units.Contains(c.Unit) || signals.Any(s => s.SignalId == c.Signal && cases.Any(its => its.Id == s.CaseId)));
    }

    /// <summary>The complaints a case is about.</summary>
    public static IQueryable<Complaint> OfCase(HeedDb db, Guid its)
    {
        var signals = db.CaseSignals;
        return db.Complaints.Where(c => signals.Any(s => s.SignalId == c.Signal && s.CaseId == its));
    }

    /// <summary>The cases a complaint became part of, the last first.</summary>
    public static IQueryable<Case> CasesOf(this CaseScope scope, HeedDb db, Guid signal)
    {
        var signals = db.CaseSignals;
        return scope.Of(db).Where(its => signals.Any(s => s.SignalId == signal && s.CaseId == its.Id)).OrderByDescending(its => its.Number);
    }
}
