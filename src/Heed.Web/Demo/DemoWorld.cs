using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Web.Demo;

/// <summary>What all of the demo company's sources share: its customers, branches and calendar.</summary>
internal sealed class DemoWorld
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById(DemoCompany.TimeZone);
    private static readonly FieldValue[] s_numbers = [.. Enumerable.Range(0, 11).Select(n => FieldValue.Of(n))];
    private readonly DemoBranchEffect[] _effects;
    private readonly Dictionary<string, DemoPromise> _promises;

    public DemoWorld(DemoSettings settings)
    {
        (Settings, Calendar, Customers) = (settings, new(settings), DemoCustomer.All(settings));
        _promises = DemoPromises.All(settings, Customers).ToDictionary(p => Customers[p.Customer].Id, StringComparer.Ordinal);
        _effects = DemoBranchEffect.All(settings);
    }

    public DemoSettings Settings { get; }
    public DemoCalendar Calendar { get; }
    public DemoCustomer[] Customers { get; }

    /// <summary>A customer as they are on a day.</summary>
    public DemoOccasion On(DateOnly day, DemoCustomer customer)
    {
        var branch = DemoUnits.Branches[customer.Branch];
        var shifts = Calendar.Shifts(branch, day);
        return new(day, customer, branch, _effects[customer.Branch], shifts with { Direct = shifts.Direct + OfPromise(customer, day) });
    }

    /// <summary>Whether a customer has gone for good by a day.</summary>
    public bool HasLeft(DemoCustomer customer, DateOnly day) => _promises.TryGetValue(customer.Id, out var promise) && promise.LeftOn <= day;

    /// <summary>What a promise that was kept or broken not long ago does to the recommendation.</summary>
    private double OfPromise(DemoCustomer customer, DateOnly day)
    {
        if (!_promises.TryGetValue(customer.Id, out var promise)) return 0;
        var ended = DateOnly.FromDateTime(promise.EndedAt.UtcDateTime);
        return day > ended && day <= ended.AddDays(DemoPromise.Lasting) ? DemoPromises.EffectOf(promise.Outcome) : 0;
    }

    /// <summary>A signal of one day, at an hour that suits its channel, with the parts every source of customers has.</summary>
    public static Signal Heard(DemoOccasion occasion, string source, string channel, Dice dice)
    {
        var signal = Heard(occasion.Day, source, channel, occasion.Branch, occasion.Customer.Language, dice);
        return signal with
        {
            Customer = channel == DemoChannels.Kiosk ? null : occasion.Customer.Id,
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["region"] = occasion.Branch.Region,
                ["country"] = occasion.Branch.Country,
                ["segment"] = occasion.Customer.SegmentName,
                ["product"] = occasion.Customer.Product,
                ["device"] = channel switch { DemoChannels.Kiosk => "tablet", DemoChannels.Sms or DemoChannels.App => "phone", _ => occasion.Customer.Device },
            },
        };
    }

    public static Signal Heard(DateOnly day, string source, string channel, DemoBranch branch, string language, Dice dice)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        var time = new TimeOnly(DemoChannels.Hour(channel, dice), dice.Below(60), dice.Below(60), dice.Below(1000));
        var at = new DateTimeOffset(day.ToDateTime(time), s_zone.GetUtcOffset(noon)).ToUniversalTime();
        return new()
        {
            Id = dice.Id(at),
            Source = source,
            Kind = "survey",
            HappenedAt = at,
            ReceivedAt = at.AddSeconds(dice.Below(channel == DemoChannels.Kiosk ? 5400 : 20)),
            Unit = branch.Code,
            Channel = channel,
            Language = language,
        };
    }

    public static FieldValue Number(int value) => s_numbers[value];
}

/// <summary>A customer on a day, with all that bears on what they will say.</summary>
internal sealed record DemoOccasion(DateOnly Day, DemoCustomer Customer, DemoBranch Branch, DemoBranchEffect Effect, DemoShifts Shifts)
{
    public double[] Impressions(Dice dice) => DemoModel.Impressions(Customer, Effect, Shifts, dice);
}
