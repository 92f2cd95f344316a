using Heed.Apples;

namespace Heed.Pears;

/// <summary>Unlike <c>Heed.Plums.Stone</c>, which is only named in a comment.</summary>
public static class Peel
{
    public const string Note = "Heed.Plums in a string is only words // and so is this: Heed.Plums";
}
