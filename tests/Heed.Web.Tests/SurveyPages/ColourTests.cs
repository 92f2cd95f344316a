using Heed.Web.SurveyPages;

namespace Heed.Web.Tests.SurveyPages;

public sealed class ColourTests
{
    // WCAG 2.2: black on white is 21 to 1; #767676 is the lightest grey that words on white may have.
    [Fact]
    public void Contrast_is_that_of_the_guidelines()
    {
        Colour.Black.Contrast(Colour.White).ShouldBe(21, 1e-9);
        Colour.Of("#767676").Contrast(Colour.White).ShouldBe(4.54, 0.005);
        Colour.Of("#777777").Contrast(Colour.White).ShouldBeLessThan(Colour.ForWords);
    }

    [Theory]
    [InlineData("#ffee00", "#ffffff")]
    [InlineData("#000000", "#12242a")]
    [InlineData("#0e6e6b", "#0b1719")]
    [InlineData("#808080", "#7f7f7f")]
    public void What_can_not_be_read_is_moved_until_it_can(string colour, string ground) =>
        Colour.Of(colour).ReadableOn(Colour.Of(ground)).Contrast(Colour.Of(ground)).ShouldBeGreaterThanOrEqualTo(Math.Min(Colour.ForWords, Colour.Of(ground).Words.Contrast(Colour.Of(ground))));

    [Fact]
    public void Words_on_any_colour_can_be_read()
    {
        for (var shade = 0; shade < 256; shade++)
        {
            var colour = new Colour((byte)shade, (byte)(255 - shade), (byte)(shade * 7 % 256));
            colour.Words.Contrast(colour).ShouldBeGreaterThanOrEqualTo(Colour.ForWords);
        }
    }

    [Fact]
    public void What_can_be_read_stays_as_it_is() => Colour.Of("#d81b60").ReadableOn(Colour.White).ToString().ShouldBe("#d81b60");
}
