using System.Globalization;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Readings.Drivers;
using Heed.Web.Dashboards;

namespace Heed.Web.Drivers;

/// <summary>Where to spend: what moving each driver goes with in the outcome, the most for the money first.</summary>
public sealed record SpendView(DriversView View)
{
    private DriversReading Reading => View.Reading!;

    /// <summary>With a cost: by change per cost. Without: after them, by change.</summary>
    public IReadOnlyList<Row> Rows =>
    [
        .. Enumerable.Range(0, Reading.Fields.Count)
            .Select(j => new Row(Reading.Fields[j].Name, MeasureText.Field(View.Offer.Source, Reading.Fields[j].Name), Reading.Fields[j].Type, Reading.Spending[j], Change(Reading.Spending[j])))
            .OrderByDescending(row => row.Spending?.PerCost is not null).ThenByDescending(row => row.Spending?.PerCost ?? row.Spending?.Change ?? double.MinValue),
    ];

    /// <summary>So much cost the change is shown for: the power of ten below the largest.</summary>
    public double? CostUnit => Rows.Max(row => row.Spending?.Cost) is { } most ? Math.Pow(10, Math.Floor(Math.Log10(most))) : null;

    /// <param name="Field">The driver's field.</param>
    /// <param name="Name">In the page's language.</param>
    /// <param name="Type">Of the field.</param>
    /// <param name="Spending">What moving it comes to; null where it can't be moved so.</param>
    /// <param name="Change">Of the outcome, with interval.</param>
    public sealed record Row(string Field, string Name, FieldType Type, Spending? Spending, Estimate? Change)
    {
        /// <summary>Whether the change's interval leaves out 0.</summary>
        public bool Sure => Change is { Low: > 0 } or { High: < 0 };

        public string Step => Spending is not { } spending ? "–" : Type.Kind == FieldKind.YesNo
            ? Signed(100 * spending.Step, "0.#") + " %"
            : Signed(spending.Step, "0.##");
    }

    public static string Signed(double number, string format) =>
        (number < 0 ? "−" : "+") + Math.Abs(number).ToString(format, CultureInfo.CurrentCulture);

    /// <summary>Change for <see cref="CostUnit"/> of cost.</summary>
    public string PerCost(Row row) => row.Spending?.PerCost is { } each && CostUnit is { } unit ? Signed(each * unit * Scale, "0.###") : "–";

    private double Scale => Reading.YesNo ? 100 : 1;

    private Estimate? Change(Spending? spending) => spending is null ? null : new()
    {
        Unit = Reading.YesNo ? MeasureUnits.Percent : MeasureUnits.Number,
        Method = Reading.Report.Intervals.ToString().ToLowerInvariant(),
        Level = Reading.Report.Level,
        N = Reading.Report.N,
        Value = Scale * spending.Change,
        Low = Scale * spending.Low,
        High = Scale * spending.High,
    };
}
