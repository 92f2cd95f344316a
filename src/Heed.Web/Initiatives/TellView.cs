using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Web.Design;
using Heed.Web.SurveyPages;

namespace Heed.Web.Initiatives;

/// <summary>Telling customers, as it stands on the page: whom, in which words, and what is wrong with either.</summary>
public sealed record TellView(InitiativesView View, Initiative Its, TellQuery Query)
{
    /// <summary>Null where the question can't be asked.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Why nobody can be found, or told.</summary>
    public Problem? Problem { get; init; }

    /// <summary>By language; English first, which stands for all that nobody wrote for.</summary>
    public IReadOnlyDictionary<string, TellingWords> Words { get; init; } = new Dictionary<string, TellingWords>();

    /// <summary>Languages of those to be told, most spoken first, and English; how many speak each.</summary>
    public IReadOnlyList<(string Language, int People)> Languages
    {
        get
        {
            string Known(string? spoken) => Speaking.Languages.FirstOrDefault(l => l == spoken) ?? TellCustomers.Fallback;
            var spoken = (Audience?.Members ?? []).CountBy(member => Known(member.Language)).ToDictionary(StringComparer.Ordinal);
            spoken.TryAdd(TellCustomers.Fallback, 0);
            return [.. spoken.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];
        }
    }

    public TellingWords WordsIn(string language) => Words.GetValueOrDefault(language) ?? Template(language, Its.Plan.Title);

    public IEnumerable<Source> Sources => View.Sources.Where(source => source.Mode == Mode.Identified);

    private static TellingWords Template(string language, string title)
    {
        var words = new SurveyWords(language);
        return new(words["DidSubject"], words["DidMail"].Replace("{0}", title, StringComparison.Ordinal));
    }
}
