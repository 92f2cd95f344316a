using Heed.Act.Cases.Mandates;

namespace Heed.Act.Tests.Cases.Mandates;

public sealed class SettlementFiguresTests
{
    [Theory]
    [InlineData("12.00 : 24.00 n=20 [23.10, 24.90]; 50.00 EUR")]
    [InlineData("12.00 : 24.00 n=20 [-3.10, 51.10]; 0.00 NOK")]
    [InlineData("900.50 : 0.00 n=0; 50.00 EUR")]
    public void What_is_written_is_read_as_it_was(string written) => SettlementFigures.Read(written)!.ToString().ShouldBe(written);

    [Theory]
    [InlineData("24.00 n=20")]
    [InlineData("")]
    [InlineData("–")]
    public void Anything_else_is_no_figures(string written) => SettlementFigures.Read(written).ShouldBeNull();
}
