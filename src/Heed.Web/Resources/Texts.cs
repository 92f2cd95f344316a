namespace Heed.Web.Resources;

/// <summary>Names the texts of the console for the localiser: <c>Texts.resx</c> in English, <c>Texts.nb.resx</c> in Norwegian, and six more.</summary>
public sealed class Texts;
