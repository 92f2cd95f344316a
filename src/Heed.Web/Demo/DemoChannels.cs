namespace Heed.Web.Demo;

/// <summary>The ways an answer comes in, and the hours at which it does.</summary>
internal static class DemoChannels
{
    public const string Email = "email";
    public const string Sms = "sms";
    public const string App = "in-app";
    public const string Link = "link";
    public const string Kiosk = "kiosk";
    public const string Chat = "chat";

    // One weight for each hour from midnight.
    private static readonly double[] s_email = [0, 0, 0, 0, 0, 0, 1, 4, 8, 9, 7, 6, 6, 5, 5, 5, 5, 4, 5, 7, 8, 6, 3, 1];
    private static readonly double[] s_sms = [0, 0, 0, 0, 0, 0, 0, 1, 3, 6, 8, 8, 8, 7, 7, 7, 8, 8, 7, 6, 4, 2, 0, 0];
    private static readonly double[] s_app = [0, 0, 0, 0, 0, 0, 2, 5, 5, 4, 4, 4, 5, 4, 4, 4, 5, 6, 7, 8, 9, 9, 7, 3];
    private static readonly double[] s_counter = [0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 7, 8, 9, 8, 8, 8, 6, 2, 0, 0, 0, 0, 0, 0];

    public static int Hour(string channel, Dice dice) => dice.Weighted(channel switch
    {
        Sms => s_sms,
        App => s_app,
        Kiosk or Chat => s_counter,
        _ => s_email,
    });

    /// <summary>How the relationship survey reaches a customer.</summary>
    public static string Relationship(DemoCustomer customer, Dice dice) => dice.Weighted(customer.SegmentName switch
    {
        "youth" => [0.15, 0.2, 0.6, 0.05],
        "business" => [0.8, 0.05, 0.1, 0.05],
        _ => [0.55, 0.18, 0.19, 0.08],
    }) switch
    { 0 => Email, 1 => Sms, 2 => App, _ => Link };

    /// <summary>How a contact is asked about: where it took place, if that has a screen.</summary>
    public static string AfterContact(string touchpoint, Dice dice) => touchpoint switch
    {
        "branch-visit" => dice.Chance(0.45) ? Kiosk : dice.Chance(0.5) ? Sms : Email,
        "phone" => dice.Chance(0.7) ? Sms : Email,
        "chat" => Chat,
        "app-message" => App,
        _ => Email,
    };
}
