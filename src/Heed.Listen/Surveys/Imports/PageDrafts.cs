using System.Globalization;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Makes pages of drafts: jumps find their pages, pages without anything on them go.</summary>
internal sealed class PageDrafts(ImportNotes notes)
{
    private readonly List<PageDraft> _pages = [];

    public IReadOnlyList<PageDraft> All => _pages;

    public PageDraft Add(PageDraft? page = null)
    {
        page ??= new();
        _pages.Add(page);
        return page;
    }

    /// <summary>The survey's pages. A jump to a mark that stands nowhere leads to the end.</summary>
    public IReadOnlyList<SurveyPage> Pages()
    {
        var kept = new List<PageDraft>();
        HashSet<string> waiting = new(StringComparer.Ordinal);
        foreach (var page in _pages)
        {
            // Marks of a page that goes belong to the next.
            page.Marks.UnionWith(waiting);
            waiting.Clear();
            if (page.Questions.Count == 0 && page.Jumps.Count == 0) waiting.UnionWith(page.Marks);
            else kept.Add(page);
        }

        Dictionary<PageDraft, string> ids = [];
        foreach (var (page, jump) in kept.SelectMany(p => p.Jumps.Select(j => (p, j))))
        {
            if (Target(kept, jump.To) is { } target && !ids.ContainsKey(target)) ids[target] = string.Create(CultureInfo.InvariantCulture, $"page_{kept.IndexOf(target) + 1}");
        }

        return [.. kept.Select(page => Page(kept, ids, page))];
    }

    private SurveyPage Page(List<PageDraft> kept, Dictionary<PageDraft, string> ids, PageDraft page)
    {
        var show = Conditions.Written(page.ShowIf);
        if (page.ShowIf is not null && show is null) notes.Leave(page.Questions is [var first, ..] ? notes.RefOf(first.Id) : "page", "the page's condition is longer than conditions may be");
        return new()
        {
            Id = ids.GetValueOrDefault(page),
            Title = page.Title,
            ShowIf = show,
            Shuffle = page.Shuffle,
            Loop = page.Loop,
            Questions = page.Questions,
            Jumps = [.. page.Jumps.Where(j => j.If is null || Conditions.Written(j.If) is not null).Select(j => new Jump { If = Conditions.Written(j.If), To = Target(kept, j.To) is { } target ? ids[target] : Jump.End })],
        };
    }

    private static PageDraft? Target(List<PageDraft> kept, string mark) => kept.Find(p => p.Marks.Contains(mark));
}
