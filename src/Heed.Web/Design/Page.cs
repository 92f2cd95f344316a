using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Heed.Web.Design;

/// <summary>A page as the answer to a request.</summary>
public static class Page
{
    public static IResult Of<TPage>(object parameters, int status = StatusCodes.Status200OK) where TPage : IComponent
    {
        // A null parameter keeps the component's own default.
        var given = TypeDescriptor.GetProperties(parameters).Cast<PropertyDescriptor>()
            .Select(p => (p.Name, Value: p.GetValue(parameters))).Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return new RazorComponentResult<TPage>(given) { StatusCode = status };
    }
}
