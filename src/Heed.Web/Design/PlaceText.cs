using System.Text.RegularExpressions;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Design;

/// <summary>What the forms call a place of the input; where none does, its path.</summary>
public static partial class PlaceText
{
    /// <summary>The text each path is called by on the forms.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["action"] = "Case_Action",
        ["address"] = "Benchmarks_Address",
        ["at"] = "PromiseKeep_Day",
        ["audience"] = "Boards_Audience",
        ["beforeFrom"] = "Initiative_Field_beforeFrom",
        ["benchmark"] = "Tile_Benchmark",
        ["benchmarkName"] = "Tile_BenchmarkName",
        ["by"] = "Filter_By",
        ["cause"] = "Case_Cause",
        ["causes"] = "Desk_Causes",
        ["channel"] = "Compose_Channel",
        ["choice"] = "Filter_Measure",
        ["closed"] = "Desk_Closed",
        ["closing"] = "Goals_Learned",
        ["columns"] = "Tile_Columns",
        ["consent"] = "PromiseMore_Consent",
        ["cost"] = "Initiative_Field_cost",
        ["count"] = "Tile_Count",
        ["currency"] = "Desk_Currency",
        ["customer"] = "NewCase_Customer",
        ["date"] = "PromiseAnswer_Date",
        ["days"] = "Share_Days",
        ["deliverer"] = "Promise_Deliverer",
        ["drivers"] = "Tile_Drivers",
        ["due"] = "Goals_Field_Due",
        ["email"] = "SignIn_Email",
        ["every"] = "Goals_Field_Every",
        ["field"] = "Tile_Field",
        ["goal"] = "Tile_Goal",
        ["grace"] = "Desk_PromiseGrace",
        ["hours"] = "Case_Hours",
        ["how"] = "Compose_Channel",
        ["industry"] = "Benchmarks_Industry",
        ["mandate"] = "Desk_Mandate",
        ["measure"] = "Filter_Measure",
        ["method"] = "Benchmarks_Method",
        ["minutes"] = "Compose_Minutes",
        ["name"] = "Rule_Name",
        ["note"] = "Benchmarks_Note",
        ["numbers"] = "Anonymity_Numbers",
        ["other"] = "Case_LinkTo",
        ["outcome"] = "Drivers_Outcome",
        ["owner"] = "Case_Owner",
        ["parent"] = "Units_Parent",
        ["password"] = "SignIn_Password",
        ["promiser"] = "Promise_Promiser",
        ["publication"] = "Benchmarks_Publication",
        ["publisher"] = "Benchmarks_Publisher",
        ["recipients"] = "Schedule_Recipients",
        ["region"] = "Benchmarks_Region",
        ["relays"] = "Desk_Relays",
        ["remind"] = "Desk_PromiseRemind",
        ["repeat"] = "Desk_Repeat",
        ["rolledOut"] = "Initiative_Field_rolledOut",
        ["rows"] = "Tile_Rows",
        ["segment"] = "Tile_Segment",
        ["signal"] = "PromiseKeep_Signal",
        ["source"] = "Signals_Source",
        ["start"] = "Goals_Field_Start",
        ["startDay"] = "Goals_Field_StartDay",
        ["state"] = "Case_State",
        ["step"] = "Initiative_Step",
        ["steps"] = "Case_Steps",
        ["summary"] = "Case_Summary",
        ["target"] = "Goals_Field_Target",
        ["text"] = "Tile_Text",
        ["title"] = "Boards_Name",
        ["told"] = "Compose_Channel",
        ["unit"] = "Case_Unit",
        ["units"] = "Units_Title",
        ["value"] = "Benchmarks_Value",
        ["what"] = "Promise_What",
        ["when"] = "PromiseMore_When",
        ["where"] = "Filter_Where",
        ["whom"] = "Promise_Whom",
        ["why"] = "Case_Why",
        ["width"] = "Tile_Width",
        ["worth"] = "Initiative_Field_worth",
        ["worthHaving"] = "Initiative_Field_worthHaving",
        ["year"] = "Benchmarks_Year",
    };

    public static string Of(IStringLocalizer<Texts> text, string path) =>
        Names.TryGetValue(Tile().Replace(path, ""), out var key) ? text[key].Value.TrimEnd('?', '.') : path;

    [GeneratedRegex(@"^tiles\[\d{1,6}\]\.", RegexOptions.NonBacktracking)]
    private static partial Regex Tile();
}
