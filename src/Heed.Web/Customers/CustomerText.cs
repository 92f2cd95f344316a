using Heed.Base.Customers;

namespace Heed.Web.Customers;

/// <summary>What people call a customer.</summary>
public static class CustomerText
{
    public static string Name(Customer customer)
    {
        var known = customer.Attributes;
        var parts = string.Join(' ', new[] { known.GetValueOrDefault("first_name"), known.GetValueOrDefault("last_name") }.Where(p => !string.IsNullOrEmpty(p)));
        return known.GetValueOrDefault("name") ?? (parts.Length > 0 ? parts : known.GetValueOrDefault("email") ?? "");
    }
}
