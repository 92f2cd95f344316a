using Heed.Understand.Reports;
using Heed.Web.Dashboards;

namespace Heed.Web.Reports;

/// <summary>What a form is about, as it carries it along.</summary>
internal static class ReadView
{
    public static KeptView Of(string source, IFormCollection form) =>
        new DashboardQuery(null, form["measure"], form["field"], form["by"], form["every"], form["period"], form["from"], form["to"], form["where"]).Keep(source);
}
