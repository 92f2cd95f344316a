namespace Heed.Measures.Survival;

/// <summary>The partial likelihood of Cox's model with its first and second derivatives, Efron's way with ties, on standardised covariates.</summary>
internal sealed class CoxLikelihood
{
    private readonly double[][] covariates;
    private readonly CoxRow[] byExit;
    private readonly int[] byEntry;

    public CoxLikelihood(IReadOnlyList<CoxRow> rows)
    {
        byExit = [.. rows.OrderByDescending(row => row.Life.Exit)];
        byEntry = [.. Enumerable.Range(0, byExit.Length).OrderByDescending(i => byExit[i].Life.Entry)];
        var k = rows[0].Covariates.Count;
        var means = Enumerable.Range(0, k).Select(j => rows.Average(row => row.Covariates[j])).ToArray();
        Scales = [.. Enumerable.Range(0, k).Select(j => Math.Sqrt(rows.Average(row => (row.Covariates[j] - means[j]) * (row.Covariates[j] - means[j])))).Select(scale => scale > 0 ? scale : 1)];
        covariates = [.. byExit.Select(row => row.Covariates.Select((x, j) => (x - means[j]) / Scales[j]).ToArray())];
    }

    internal sealed record Value(double LogLikelihood, double[] Score, double[,] Information);

    /// <summary>What a covariate was divided by: its standard deviation, or 1 where it has none.</summary>
    public double[] Scales { get; }

    public Value At(double[] beta)
    {
        var k = beta.Length;
        var risks = covariates.Select(x => Math.Exp(Dot(x, beta))).ToArray();
        var (atRisk, tied) = (new Sums(k), new Sums(k));
        var (logLikelihood, score, information) = (0.0, new double[k], new double[k, k]);
        var (entered, left) = (0, 0);
        while (entered < byExit.Length)
        {
            var time = byExit[entered].Life.Exit;
            tied.Clear();
            var events = 0;
            for (; entered < byExit.Length && byExit[entered].Life.Exit == time; entered++)
            {
                atRisk.Add(covariates[entered], risks[entered]);
                if (!byExit[entered].Life.Happened) continue;
                events++;
                tied.Add(covariates[entered], risks[entered]);
                logLikelihood += Dot(covariates[entered], beta);
                for (var j = 0; j < k; j++) score[j] += covariates[entered][j];
            }

            // Going back in time, those not yet watched just before this moment leave.
            for (; left < byEntry.Length && byExit[byEntry[left]].Life.Entry >= time; left++) atRisk.Add(covariates[byEntry[left]], -risks[byEntry[left]]);
            for (var d = 0; d < events; d++)
            {
                var share = (double)d / events;
                var sum = atRisk.Risk - (share * tied.Risk);
                logLikelihood -= Math.Log(sum);
                for (var i = 0; i < k; i++)
                {
                    var mean = (atRisk.First[i] - (share * tied.First[i])) / sum;
                    score[i] -= mean;
                    for (var j = 0; j <= i; j++)
                    {
                        var other = (atRisk.First[j] - (share * tied.First[j])) / sum;
                        information[i, j] += ((atRisk.Second[i, j] - (share * tied.Second[i, j])) / sum) - (mean * other);
                        information[j, i] = information[i, j];
                    }
                }
            }
        }

        return new(logLikelihood, score, information);
    }

    private static double Dot(double[] x, double[] beta)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++) sum += x[j] * beta[j];
        return sum;
    }

    /// <summary>Sums over rows of the risk, of risk times covariate and of risk times two covariates (lower triangle).</summary>
    private sealed class Sums(int k)
    {
        public double Risk { get; private set; }

        public double[] First { get; } = new double[k];

        public double[,] Second { get; } = new double[k, k];

        public void Add(double[] x, double risk)
        {
            Risk += risk;
            for (var i = 0; i < k; i++)
            {
                First[i] += risk * x[i];
                for (var j = 0; j <= i; j++) Second[i, j] += risk * x[i] * x[j];
            }
        }

        public void Clear()
        {
            Risk = 0;
            Array.Clear(First);
            Array.Clear(Second);
        }
    }
}
