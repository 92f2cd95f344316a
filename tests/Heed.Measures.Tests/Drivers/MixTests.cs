using Heed.Measures.Drivers;

namespace Heed.Measures.Tests.Drivers;

public class MixTests
{
    [Fact]
    public void Numbers_of_neighbouring_places_are_normal_and_have_nothing_in_common()
    {
        var products = new CrossProducts(2);
        for (var place = 0UL; place < 20_000; place++) products.Add([Mix.Normal(place), Mix.Normal(place + 1)]);
        products.Mean(0).ShouldBe(0, 0.03);
        (products[0, 0] / products.N).ShouldBe(1, 0.04);
        (products[0, 1] / products.N).ShouldBe(0, 0.03);
        Mix.Normal(7).ShouldBe(Mix.Normal(7));
    }
}
