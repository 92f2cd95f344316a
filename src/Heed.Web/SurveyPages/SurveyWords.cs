using System.Globalization;
using System.Resources;

namespace Heed.Web.SurveyPages;

/// <summary>The survey page's own words in the respondent's language; <c>SurveyTexts.resx</c> and its translations.</summary>
public sealed class SurveyWords
{
    private static readonly ResourceManager s_texts = new("Heed.Web.SurveyPages.SurveyTexts", typeof(SurveyWords).Assembly);
    private readonly CultureInfo _culture;

    public SurveyWords(string language)
    {
        Language = language;
        try
        {
            _culture = CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            _culture = CultureInfo.InvariantCulture;
        }
    }

    public string Language { get; }

    public string Direction => _culture.TextInfo.IsRightToLeft || Language.Split('-')[0] is "ar" or "he" or "fa" or "ur" ? "rtl" : "ltr";

    /// <summary>What the language calls itself.</summary>
    public string Name => _culture.NativeName.Length == 0 ? Language : char.ToUpper(_culture.NativeName[0], _culture) + _culture.NativeName[1..];

    public string this[string key] => s_texts.GetString(key, _culture) ?? throw new MissingManifestResourceException(key);

    public string Format(string key, params object[] values) => string.Format(_culture, this[key], values);

    public string Number(double value) => value.ToString("#,0.######", _culture);

    /// <summary>A moment by the clock it was given in.</summary>
    public string Moment(DateTimeOffset at) => at.ToString("g", _culture);

    public string Day(DateOnly day) => day.ToString("D", _culture);
}
