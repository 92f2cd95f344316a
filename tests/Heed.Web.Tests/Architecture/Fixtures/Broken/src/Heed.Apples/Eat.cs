using Heed.Pears.Peeling;

namespace Heed.Apples;

public static class Eat
{
    public static object With() => new Heed.Plums.Plum();
}
