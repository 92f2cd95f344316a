using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Fields;

public class FieldTypeTests
{
    [Theory]
    [InlineData("nps", 0, 10)]
    [InlineData("csat3", 1, 3)]
    [InlineData("csat10", 1, 10)]
    [InlineData("effort5", 1, 5)]
    [InlineData("agree5", 1, 5)]
    [InlineData("agree7", 1, 7)]
    [InlineData("ease7", 1, 7)]
    public void A_scale_has_its_own_ends_and_reads_back_its_name(string name, double min, double max)
    {
        FieldType.TryParse(name, 77, 99, out var type).ShouldBeTrue();
        (type.Min, type.Max, type.Name).ShouldBe((min, max, name));
        type.Points.ShouldBe((int)(max - min) + 1);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("multi")]
    [InlineData("yesno")]
    [InlineData("date")]
    public void Labels_have_no_ends(string name)
    {
        FieldType.TryParse(name, 1, 2, out var type).ShouldBeTrue();
        (type.Min, type.Max, type.IsCoded, type.IsNumeric, type.Points).ShouldBe((null, null, true, false, 0));
    }

    [Theory]
    [InlineData("csat2")]
    [InlineData("csat11")]
    [InlineData("csat")]
    [InlineData("csat 5")]
    [InlineData("csat-5")]
    [InlineData("NPS")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_name_is_no_type(string? name) => FieldType.TryParse(name, null, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData(5.0, 5.0)]
    [InlineData(5.0, 1.0)]
    [InlineData(0.5, 5.0)]
    [InlineData(1.0, 5.5)]
    public void A_rating_needs_two_different_whole_ends_in_order(double min, double max) =>
        FieldType.TryParse("rating", min, max, out _).ShouldBeFalse();

    [Fact]
    public void A_rating_without_ends_is_one_to_five()
    {
        FieldType.TryParse("rating", null, null, out var type).ShouldBeTrue();
        type.ShouldBe(FieldType.Rating(1, 5));
    }

    [Fact]
    public void A_duration_cannot_be_negative()
    {
        FieldType.TryParse("duration", null, null, out var type).ShouldBeTrue();
        type.Reject(-1).ShouldBe("must be at least 0");
        type.Reject(0.5).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.0, null)]
    [InlineData(10.0, null)]
    [InlineData(11.0, "must be from 0 to 10")]
    [InlineData(-1.0, "must be from 0 to 10")]
    [InlineData(7.5, "must be a whole number from 0 to 10")]
    [InlineData(double.NaN, "must be a finite number")]
    [InlineData(double.PositiveInfinity, "must be a finite number")]
    public void A_value_off_the_scale_is_rejected_with_the_rule(double value, string? reason) =>
        FieldType.Nps.Reject(value).ShouldBe(reason);

    [Fact]
    public void Money_takes_any_finite_amount() => FieldType.Money.Reject(-12.34).ShouldBeNull();

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public void Satisfaction_scales_have_three_to_ten_points(int points) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FieldType.Csat(points));

    [Theory]
    [InlineData("number", 2.0, null, 1.0, "must be at least 2")]
    [InlineData("number", null, 2.5, 3.0, "must be at most 2.5")]
    [InlineData("number", null, 2.5, 2.5, null)]
    [InlineData("number", 2.0, null, 2.0, null)]
    [InlineData("money", -1.0, 9.5, 10.0, "must be from -1 to 9.5")]
    [InlineData("duration", null, 60.0, 61.0, "must be from 0 to 60")]
    [InlineData("duration", 5.0, null, 4.0, "must be at least 5")]
    public void Numbers_keep_to_the_ends_they_were_given(string name, double? min, double? max, double value, string? reason)
    {
        FieldType.TryParse(name, min, max, out var type).ShouldBeTrue();
        type.Reject(value).ShouldBe(reason);
    }

    [Fact]
    public void Every_kind_is_scale_number_or_label_and_is_called_by_its_name()
    {
        string[] scales = ["nps", "csat5", "effort5", "agree5", "agree7", "ease7", "rating"], numbers = ["number", "duration", "money"], labels = ["code", "multi", "yesno", "date"];
        foreach (var name in (string[])[.. scales, .. numbers, .. labels])
        {
            FieldType.TryParse(name, null, null, out var type).ShouldBeTrue();
            (type.IsScale, type.IsNumeric, type.IsCoded).ShouldBe((scales.Contains(name), !labels.Contains(name), labels.Contains(name)), name);
            (type.Name, type.ToString(), type.Points > 0).ShouldBe((name, name, scales.Contains(name)));
        }
    }

    [Theory]
    [InlineData("csat3", true)]
    [InlineData("csat10", true)]
    [InlineData("Csat5", false)]
    [InlineData("xcsat5", false)]
    [InlineData("rating", true)]
    public void Satisfaction_is_named_with_its_points(string name, bool known) => FieldType.TryParse(name, null, null, out _).ShouldBe(known);

    [Fact]
    public void The_ends_of_a_rating_of_which_one_is_given_are_one_and_five()
    {
        FieldType.TryParse("rating", 0, null, out var low).ShouldBeTrue();
        FieldType.TryParse("rating", null, 10, out var high).ShouldBeTrue();
        (low, high).ShouldBe((FieldType.Rating(0, 5), FieldType.Rating(1, 10)));
        FieldType.TryParse("rating", double.NaN, 10, out _).ShouldBeFalse();
        FieldType.TryParse("nonsense", null, null, out var none).ShouldBeFalse();
        none.ShouldBe(default);
        FieldType.Csat(3).ShouldBe(new FieldType(FieldKind.Csat, 1, 3));
        FieldType.Csat(10).Points.ShouldBe(10);
    }
}
