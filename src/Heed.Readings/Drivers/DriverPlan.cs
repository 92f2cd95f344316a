using Heed.Base.Sources;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;

namespace Heed.Readings.Drivers;

/// <summary>What of each row is kept, settled before the rows are gone through.</summary>
internal sealed class DriverPlan
{
    public DriverPlan(DriversRequest request, Source source)
    {
        Fields = [request.Outcome, .. request.Drivers];
        Types = [.. Fields.Select(name => source.Field(name)!.FieldType())];
        Boxes = [.. Types.Select(TopBox.Of)];
        As = request.As;
        YesNo = request.As != OutcomeAs.Asked || Types[0].Kind == FieldKind.YesNo;
        InPairs = request.Missing == MissingAnswers.Pairwise;
        Groups = request.Intervals == ShareIntervals.Bootstrap ? GroupBootstrap.Groups : GroupJackknife.Groups;
    }

    /// <summary>The outcome, then the drivers.</summary>
    public IReadOnlyList<string> Fields { get; }

    public IReadOnlyList<FieldType> Types { get; }

    public IReadOnlyList<(double Low, double High)?> Boxes { get; }

    public OutcomeAs As { get; }

    public bool YesNo { get; }

    public bool InPairs { get; }

    public int Groups { get; }

    public int Drivers => Fields.Count - 1;
}
