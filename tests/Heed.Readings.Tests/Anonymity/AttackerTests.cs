using System.Globalization;
using Heed.Base.Sources;
using Heed.Measures.Anonymity;
using Heed.Measures.Fields;
using Xunit.Abstractions;

namespace Heed.Readings.Tests.Anonymity;

/// <summary>
/// A colleague asks everything on several days with new answers between, knows on which answers each number rests, and adds up and takes away
/// whatever helps. More companies with <c>HEED_RANDOM_COMPANIES</c>, others with <c>HEED_RANDOM_SEED</c>.
/// </summary>
public sealed class AttackerTests(ITestOutputHelper output)
{
    private const int Floor = 5;
    // The clock stands at 27 December 2026: some months are over, one is running, and it ends while the colleague looks on.
    private static readonly string[] s_days = ["2026-10-10T09:00:00Z", "2026-11-14T09:00:00Z", "2026-11-15T09:00:00Z", "2026-11-30T21:59:00Z", "2026-11-30T22:01:00Z", "2026-12-01T09:00:00Z", "2026-12-14T09:00:00Z", "2026-12-15T09:00:00Z"];

    [Fact]
    public async Task Nothing_on_fewer_than_the_floor_follows_from_all_that_is_shown_on_several_days()
    {
        var first = Setting("HEED_RANDOM_SEED", 1);
        var (questions, sets) = (0L, 0L);
        for (var seed = first; seed < first + Setting("HEED_RANDOM_COMPANIES", 3); seed++)
        {
            var (colleague, solver) = await AttackAsync(seed, Protections.All);
            var leak = solver.Leak(Floor);
            (leak is null).ShouldBeTrue($"company {seed}: {leak?.Count} answers can be found");
            solver.Sets.Count.ShouldBeGreaterThan(10);
            colleague.Again.ShouldAllBe(a => a.N >= Floor && a.Yes < a.N && a.Yes > 0);
            colleague.Words.ShouldAllBe(w => w.Count >= 8);
            (questions, sets) = (questions + colleague.Questions, sets + solver.Sets.Count);
        }

        output.WriteLine($"{questions} questions, {sets} different sets of answers behind them");
    }

    [Theory]
    [InlineData("RollUp")]
    [InlineData("Batches")]
    [InlineData("Unanimity")]
    public async Task Each_protection_is_needed(string without)
    {
        var protections = without switch
        {
            "RollUp" => new Protections { RollUp = false },
            "Batches" => new Protections { Batches = false },
            _ => new Protections { Unanimity = false },
        };
        for (var seed = 1; seed <= 5; seed++)
        {
            var (colleague, solver) = await AttackAsync(seed, protections);
            if (solver.Leak(Floor) is not null || (without == "Unanimity" && colleague.Again.Exists(a => a.Yes == a.N))) return;
        }

        Assert.Fail($"Without {without} nothing was found: the attacker is blind.");
    }

    private static async Task<(Colleague, Solver)> AttackAsync(int seed, Protections protections)
    {
        await using var surveyed = await Surveyed.CreateAsync(protections);
        var company = new Company(seed, 96);
        foreach (var (code, parent) in company.Units) await surveyed.PlaceAsync(code, parent);
        await surveyed.DeclareAsync(
            surveyed.Us, "s", Mode.Confidential,
            [SourceField.Of("nps", FieldType.Nps), SourceField.Of("again", FieldType.YesNo), .. Enumerable.Range(0, company.Fields).Select(i => SourceField.Of("mark" + i.ToString(CultureInfo.InvariantCulture), FieldType.Number))]);
        var solver = new Solver(company.Answers);
        var colleague = new Colleague(surveyed, company, solver);
        // Many at once, then one, then a few, and then the months go by.
        foreach (var (count, days) in new[] { (66, 1), (1, 1), (4, 1), (25, 10), (0, 30) })
        {
            await surveyed.HearAsync(surveyed.Us, company.More(count, s_days));
            surveyed.Later(TimeSpan.FromDays(days));
            await colleague.AskAllAsync();
        }

        return (colleague, solver);
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
