using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Act.Alerts.Routes;
using Heed.Web.Running;

namespace Heed.Web.Alerts.Letters;

/// <summary>As other programs take it: alerts as the API shows them.</summary>
internal static class WebhookLetter
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(AlertNews news, AlertLetter letter, PublicAddress address) => JsonSerializer.Serialize(
        new
        {
            news.Id,
            Type = news.Alerts.Count == 0 ? "test" : "alerts",
            news.At,
            Route = news.Route.Settings.Name,
            Alerts = letter.Parts.Select(part => AlertView.Of(part.Its, letter.Names!, address)),
        },
        s_json);
}
