using Heed.Act.Initiatives;
using Heed.Web.Initiatives;

namespace Heed.Web.Alerts;

/// <summary>Where an alert leads: to what its score hangs on, and to what is done about it.</summary>
/// <param name="Drivers">The address of what its score hangs on, in its unit and days; null where there is no such answer.</param>
/// <param name="Start">The address where an initiative against it is begun; null for whoever may not.</param>
/// <param name="Initiatives">Those under way in its unit, or one above or below it.</param>
/// <param name="View">What they are told with.</param>
public sealed record AlertOnward(string? Drivers, string? Start, IReadOnlyList<Initiative> Initiatives, InitiativesView View);
