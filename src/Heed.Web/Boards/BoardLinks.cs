using Heed.Base.Sources;
using Heed.Understand.Boards.Tiles;
using Heed.Web.Dashboards;
using Heed.Web.Drivers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Boards;

/// <summary>The ways from a tile to what lies behind it, with all that narrows it.</summary>
internal static class BoardLinks
{
    /// <summary>The signals behind a number, or behind one group of it; null where nobody may see them one by one.</summary>
    public static string? Signals(BoardView view, SourceAnswer answer, params IReadOnlyList<KeyValuePair<string, string?>> group)
    {
        if (view.Shared || answer.Asked.Source.Mode != Mode.Identified) return null;
        var query = new QueryBuilder { { "source", answer.Asked.Source.Key } };
        Add(query, view.Period, Narrowed(answer, group));
        return "/signals" + query;
    }

    /// <summary>The source's own page about the same; null for strangers.</summary>
    public static string? Source(BoardView view, SourceAnswer answer, params IReadOnlyList<KeyValuePair<string, string?>> group)
    {
        if (view.Shared) return null;
        QueryBuilder query = [];
        Add(query, view.Period, Narrowed(answer, group));
        if (answer.Choice is not { } choice) return $"/sources/{answer.Asked.Source.Key}{query}";
        query.Add("measure", choice.Measure.Id);
        query.Add("field", choice.Field.Name);
        return $"/sources/{answer.Asked.Source.Key}{query}";
    }

    /// <summary>The page that tells the whole of what a score hangs on; null for strangers.</summary>
    public static string? Drivers(BoardView view, DriversAnswer answer)
    {
        if (view.Shared) return null;
        QueryBuilder query = [];
        Add(query, view.Period, answer.Request.Where);
        return DriverLink.Of(answer.Asked.Source, answer.Request.Outcome, query, answer.Request.Drivers);
    }

    private static string? Narrowed(SourceAnswer answer, IReadOnlyList<KeyValuePair<string, string?>> group) => group.Aggregate(answer.Asked.Where, (where, part) => Links.Narrow(where, part.Key, part.Value));

    private static void Add(QueryBuilder query, Period period, string? where)
    {
        period.AddTo(query);
        if (where is not null) query.Add("where", where);
    }
}
