using System.Text;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests;

/// <summary>Facts can be lost or thrown away: the log gives them again.</summary>
public sealed class RebuildTests : IAsyncLifetime
{
    private static readonly ReadingRequest s_request = Ask("nps") with { By = ["channel"], Every = TimeBucket.Week, Compare = true };

    private readonly Random _random = new(11);
    private readonly TemporaryCopies _copies = new();
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync()
    {
        _surveyed = await CreateAsync();
        await _surveyed.DeclareAsync(_surveyed.Us, "s", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await _surveyed.HearAsync(_surveyed.Us, Answers(300));
    }

    public async Task DisposeAsync()
    {
        await _surveyed.DisposeAsync();
        _copies.Dispose();
    }

    [Fact]
    public async Task Facts_made_again_from_the_log_give_the_same_reading_to_the_last_digit()
    {
        var before = await JsonAsync();
        await _surveyed.Get<FactsFollower>().ResetAsync(default);
        (await _surveyed.ReadAsync(Ask("nps"))).Whole.N.ShouldBe(0);
        (await _surveyed.CatchUpAsync()).ShouldBe(300);
        (await JsonAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_not_flushed_when_the_process_died_is_read_again_and_nothing_else()
    {
        await _surveyed.Facts.FlushAsync();
        await _surveyed.HearAsync(_surveyed.Us, Answers(120));
        // The folder as a killed process leaves it: what was appended since the flush is not in it.
        var left = _copies.Of(_surveyed.FactsFolder);
        var (given, json) = await _surveyed.ReadFromAsync(left, s_request);
        given.ShouldBe(120);
        json.ShouldBe(await JsonAsync());
    }

    [Fact]
    public async Task A_folder_that_was_never_flushed_is_made_from_the_whole_log()
    {
        var (given, json) = await _surveyed.ReadFromAsync(_copies.Of(_surveyed.FactsFolder), s_request);
        given.ShouldBe(300);
        json.ShouldBe(await JsonAsync());
    }

    [Fact]
    public async Task After_a_flush_a_second_start_reads_nothing_again()
    {
        await _surveyed.Facts.FlushAsync();
        var (given, json) = await _surveyed.ReadFromAsync(_copies.Of(_surveyed.FactsFolder), s_request);
        given.ShouldBe(0);
        json.ShouldBe(await JsonAsync());
    }

    [Fact]
    public async Task A_damaged_column_file_is_made_again_from_the_log_with_the_same_reading_to_the_last_digit()
    {
        var before = await JsonAsync();
        await _surveyed.Facts.FlushAsync();
        await _surveyed.HearAsync(_surveyed.Us, Answers(40));
        var more = await JsonAsync();
        more.ShouldNotBe(before);
        var file = Directory.GetFiles(_surveyed.FactsFolder, "*.chunk").ShouldHaveSingleItem();
        var bytes = await File.ReadAllBytesAsync(file);
        for (var at = 8; at < bytes.Length; at += 97) bytes[at] ^= 4;
        await File.WriteAllBytesAsync(file, bytes);
        (await _surveyed.Get<HealFacts>().RunAsync(default)).ShouldBe([file]);
        (await JsonAsync()).ShouldBe(more, "what was not yet on disk is neither lost nor taken twice");
        (await _surveyed.Get<HealFacts>().RunAsync(default)).ShouldBeEmpty();
        var (given, json) = await _surveyed.ReadFromAsync(_copies.Of(_surveyed.FactsFolder), s_request);
        given.ShouldBe(40);
        json.ShouldBe(more);
    }

    private async Task<string> JsonAsync() => Encoding.UTF8.GetString(ReadingJson.Write(await _surveyed.ReadAsync(s_request)));

    private Signal[] Answers(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => Said("s", $"2026-01-{_random.Next(1, 31):00}T08:00:00Z", ("nps", FieldValue.Of(_random.Next(11)))) with
        {
            Channel = _random.Next(3) switch { 0 => "web", 1 => "branch", _ => null },
        }),
    ];

    private sealed class TemporaryCopies : IDisposable
    {
        private readonly List<string> _folders = [];

        public string Of(string folder)
        {
            var copy = Directory.CreateTempSubdirectory("heed-copy-").FullName;
            _folders.Add(copy);
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                // The lock belongs to the process that lives, not to the folder.
                if (Path.GetFileName(file).Contains("lock", StringComparison.OrdinalIgnoreCase)) continue;
                var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            return copy;
        }

        public void Dispose() => _folders.ForEach(f => Directory.Delete(f, recursive: true));
    }
}
