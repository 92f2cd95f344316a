namespace Heed.Measures.Survival;

/// <summary>
/// How well a risk tells who has the event first: of all pairs of which that is known, the share in which the one with the higher risk came first, half for
/// equal risks. 1 is perfect, 0.5 is chance. Standard error by the infinitesimal jackknife: each life's pull on the share.
/// <para>Source: Harrell et al. 1982, JAMA 247:2543–2546; as R's <c>concordance</c> of a model without entry times.</para>
/// </summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="StandardError">Of it.</param>
/// <param name="Pairs">Pairs of which it is known who came first.</param>
public sealed record Concordance(double Share, double StandardError, long Pairs)
{
    /// <summary>Of lifetimes watched from the beginning with their risks. Null where no pair can be compared. Takes n² steps.</summary>
    public static Concordance? Of(IReadOnlyList<(Lifetime Life, double Risk)> lives)
    {
        var n = lives.Count;
        var (hits, known) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                if (First(lives[i].Life, lives[j].Life) is not { } first) continue;
                var (early, late) = first ? (lives[i].Risk, lives[j].Risk) : (lives[j].Risk, lives[i].Risk);
                var hit = early > late ? 1 : early == late ? 0.5 : 0;
                hits[i] += hit;
                hits[j] += hit;
                known[i]++;
                known[j]++;
            }
        }

        var pairs = known.Sum() / 2;
        if (pairs == 0) return null;
        var share = hits.Sum() / 2 / pairs;
        var variance = hits.Zip(known, (hit, all) => (hit - (share * all)) / pairs).Sum(pull => pull * pull);
        return new(share, Math.Sqrt(variance), (long)pairs);
    }

    // Whether the first came before the second; null where nobody knows: both at once, or the earlier one was only last seen then.
    private static bool? First(Lifetime one, Lifetime other)
    {
        if (one.Happened && (one.Exit < other.Exit || (one.Exit == other.Exit && !other.Happened))) return true;
        if (other.Happened && (other.Exit < one.Exit || (one.Exit == other.Exit && !one.Happened))) return false;
        return null;
    }
}
