using Heed.Base.Identity;
using Heed.Readings.Goals;

namespace Heed.Web.Goals;

/// <summary>An activity as the API writes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Sent back in If-Match by whoever changes it.</param>
/// <param name="Text">What is done.</param>
/// <param name="Owner">Who does it, by e-mail address; null for someone who has left.</param>
/// <param name="Start">The first day.</param>
/// <param name="Due">The last day; null where none was said.</param>
/// <param name="State">planned, running, done or dropped.</param>
/// <param name="Link">Where more is to be read.</param>
public sealed record ActivityView(Guid Id, long Version, string Text, string? Owner, DateOnly Start, DateOnly? Due, string State, string? Link)
{
    public static ActivityView Of(Activity activity, IReadOnlyList<Colleague> colleagues) => new(
        activity.Id, activity.Version, activity.Text, Person(activity.OwnerId, colleagues), activity.Start, activity.Due, activity.State.ToString().ToLowerInvariant(), activity.Link);

    internal static string? Person(Guid id, IReadOnlyList<Colleague> colleagues) => colleagues.FirstOrDefault(c => c.Id == id)?.Email;
}
