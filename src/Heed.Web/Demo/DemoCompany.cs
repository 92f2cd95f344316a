using Heed.Base.Signals;
using Heed.Base.Sources;

namespace Heed.Web.Demo;

/// <summary>An invented Nordic–Baltic retail bank, whose truth is known: its units, its sources and all that is heard in two years.</summary>
/// <param name="Units">The tree from the top down.</param>
/// <param name="Sources">What to register before the signals.</param>
/// <param name="Signals">In the order of time, made as they are asked for; each time the same.</param>
public sealed record DemoCompany(IReadOnlyList<DemoUnit> Units, IReadOnlyList<RegisterSource.Input> Sources, IEnumerable<Signal> Signals)
{
    public const string Name = "Tuulholm Bank";
    public const string TimeZone = "Europe/Oslo";

    public static DemoCompany Generate(DemoSettings settings) => new(DemoUnits.All, DemoSources.All, InOrder(settings));

    private static IEnumerable<Signal> InOrder(DemoSettings settings)
    {
        var world = new DemoWorld(settings);
        IDemoSource[] sources = [new RelationshipAnswers(world), new ContactAnswers(world), new PortalReviews(world), new EmployeeAnswers(world)];
        List<Signal> today = [];
        for (var day = world.Calendar.FirstDay; day <= settings.EndsOn; day = day.AddDays(1))
        {
            today.Clear();
            foreach (var source in sources) today.AddRange(source.HeardOn(day));
            foreach (var signal in today.OrderBy(s => s.HappenedAt)) yield return signal;
        }
    }
}

/// <summary>One source of the demo company.</summary>
internal interface IDemoSource
{
    IEnumerable<Signal> HeardOn(DateOnly day);
}
