using Heed.Web.Reports.Pdf;

namespace Heed.Web.Tests.Reports.Pdf;

public sealed class TextLinesTests
{
    [Fact]
    public void Words_are_kept_whole_and_in_order_and_no_line_is_too_wide()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 30))).ToList();
            var width = random.Next(3, 40);
            var lines = TextLines.Break(string.Join(' ', words), width, s => s.Length);
            lines.ShouldAllBe(l => l.Length <= width);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).ShouldBe(string.Concat(words));
            foreach (var word in words.Where(w => w.Length <= width)) lines.ShouldContain(l => l.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Line_ends_are_kept_and_what_cant_be_drawn_becomes_a_blank() => TextLines.Break("a\r\nb\tc\u0001\n\nd", 10, s => s.Length).ShouldBe(["a", "b c", "", "d"]);

    [Fact]
    public void A_word_wider_than_the_line_is_broken_between_characters() => TextLines.Break("x😀😀😀", 3, s => s.Length).ShouldBe(["x😀", "😀", "😀"]);
}
