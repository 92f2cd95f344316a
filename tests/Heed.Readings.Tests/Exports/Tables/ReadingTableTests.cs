using System.Text;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Readings.Exports;
using Heed.Readings.Exports.Tables;
using Heed.Readings.Tests.Exports.Spreadsheets;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Exports.Tables;

public sealed class ReadingTableTests : IAsyncLifetime
{
    private Surveyed _surveyed = null!;

    public async Task InitializeAsync() => _surveyed = await CreateAsync();

    public async Task DisposeAsync() => await _surveyed.DisposeAsync();

    [Fact]
    public async Task Each_group_is_a_row_with_n_and_interval_and_the_whole_comes_last()
    {
        await HearAsync(Mode.Identified, ("=sms", 40), ("web", 30));
        var reading = await _surveyed.ReadAsync(Ask("nps") with { By = ["channel"], Compare = true });
        var table = ReadingTable.Of(reading);
        table.Columns.ShouldBe(["channel", "row", "value", "unit", "n", "left_out", "low", "high", "level", "method", "suppressed", "against_rest", "against_rest_low", "against_rest_high", "p_adjusted", "significant"]);
        var sheet = ReadWorkbook.Of(TableFile.Write(table, ExportFormat.Xlsx)).ShouldHaveSingleItem();
        sheet.Rows.Count.ShouldBe(4);
        foreach (var (group, row) in reading.Groups.Zip(sheet.Rows.Skip(1)))
        {
            row[0].ShouldBe(group.By[0].Value == "=sms" ? "'=sms" : "web");
            (row[2], row[4], row[6], row[7]).ShouldBe((group.Estimate!.Value, (double)group.Estimate.N, group.Estimate.Low, group.Estimate.High));
        }

        (sheet.Rows[3][0], sheet.Rows[3][1], sheet.Rows[3][4]).ShouldBe((null, "whole", 70.0));
        var csv = Encoding.UTF8.GetString(TableFile.Write(table, ExportFormat.Csv)).Split("\r\n");
        csv[0].ShouldStartWith("\uFEFFchannel,row,value");
        csv.ShouldContain(line => line.StartsWith("'=sms,group,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hidden_group_has_a_row_and_no_numbers()
    {
        await HearAsync(Mode.Confidential, ("sms", 40), ("web", 3), ("link", 30));
        var table = ReadingTable.Of(await _surveyed.ReadAsync(Ask("nps") with { By = ["channel"], Compare = true }));
        var hidden = table.Rows.Single(r => (string?)r[0] == "web");
        hidden[10].ShouldBe(true);
        new[] { hidden[2], hidden[4], hidden[5], hidden[6], hidden[7] }.ShouldAllBe(cell => cell == null);
        hidden[11].ShouldBeNull();
    }

    private async Task HearAsync(Mode mode, params (string Channel, int Count)[] groups)
    {
        await _surveyed.DeclareAsync(_surveyed.Us, "s", mode, SourceField.Of("nps", FieldType.Nps));
        await _surveyed.HearAsync(_surveyed.Us, groups.SelectMany(g => Enumerable.Range(0, g.Count).Select(i => Said("s", ("nps", FieldValue.Of(i % 11))) with { Channel = g.Channel })));
    }
}
