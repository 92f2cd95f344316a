using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Heed.Listen.Surveys;
using Heed.Web.Access;

namespace Heed.Web.SurveyPages;

/// <summary>
/// A survey's colours as a few variables within the page, allowed by their hash: no further request, and no other style within the page is allowed.
/// A colour that could not be read where it stands is made darker or lighter until it can.
/// </summary>
public sealed class ThemeStyle
{
    private static readonly ConditionalWeakTable<PublishedSurvey, ThemeStyle> s_kept = [];
    private static readonly Colour s_light = Colour.White;
    private static readonly Colour s_dark = Colour.Of("#12242a");

    private ThemeStyle(PublishedSurvey survey)
    {
        Theme = survey.Definition.Theme;
        Css = Write(Theme);
        var pictures = survey.Definition.Questions.SelectMany(q => q.Choices).Select(c => c.Picture).Append(Theme?.Logo).OfType<string>()
            .Where(p => Uri.TryCreate(p, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps).Select(p => new Uri(p).GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal);
        Policy = SecurityHeaders.PolicyWith(Css.Length == 0 ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'", string.Concat(pictures.Select(p => " " + p)));
    }

    public Theme? Theme { get; }

    /// <summary>The variables; empty where the survey looks like any other.</summary>
    public string Css { get; }

    /// <summary>What a browser may load on this survey's pages.</summary>
    public string Policy { get; }

    public static ThemeStyle Of(PublishedSurvey survey) => s_kept.GetValue(survey, s => new(s));

    private static string Write(Theme? theme)
    {
        if (theme is not { Colour: not null } and not { Background: not null }) return "";
        var (light, dark) = (Variables(theme, s_light, "10%"), Variables(theme with { Background = null }, s_dark, "18%"));
        return $":root{{{light}}}:root.dark{{{dark}}}@media (prefers-color-scheme:dark){{:root:not(.light){{{Plain(theme)}{dark}}}}}";
    }

    private static string Variables(Theme theme, Colour card, string soft)
    {
        var text = new StringBuilder();
        if (theme.Colour is not null)
        {
            var accent = Colour.Of(theme.Colour).ReadableOn(card);
            text.Append($"--accent:{accent};--on:{accent.Words};--soft:color-mix(in srgb,{accent} {soft},{card});");
        }

        if (theme.Background is not null)
        {
            var ground = Colour.Of(theme.Background);
            text.Append($"--ground:{ground};--on-ground:{ground.Words};--on-ground-quiet:{ground.Words};--on-ground-accent:{(theme.Colour is null ? ground.Words : Colour.Of(theme.Colour).ReadableOn(ground))};");
        }

        return text.ToString();
    }

    // The ground chosen for light is not the one for the dark.
    private static string Plain(Theme theme) => theme.Background is null ? "" : "--ground:#0b1719;--on-ground:initial;--on-ground-quiet:initial;--on-ground-accent:initial;";
}
