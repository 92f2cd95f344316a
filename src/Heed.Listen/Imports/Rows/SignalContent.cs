using System.Globalization;
using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Rows;

/// <summary>What a signal without an id says, in an order of its own.</summary>
internal static class SignalContent
{
    public static UInt128 Of(ContentId content, Signal signal, bool noTime)
    {
        content.Begin(signal.Source, "signal").Add(signal.Kind);
        content.Add(noTime ? "" : signal.HappenedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        foreach (var part in new[] { signal.Unit, signal.Customer, signal.Touchpoint, signal.Channel, signal.Language }) content.Add(part ?? "");
        foreach (var (name, value) in signal.Values.OrderBy(v => v.Key, StringComparer.Ordinal)) Add(content.Add("value").Add(name), value);
        foreach (var (name, text) in signal.Texts.OrderBy(t => t.Key, StringComparer.Ordinal)) content.Add("text").Add(name).Add(text);
        foreach (var (name, text) in signal.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)) content.Add("attribute").Add(name).Add(text);
        return content.End();
    }

    private static void Add(ContentId content, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Number number:
                content.Add("number").Add(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case FieldValue.Code code:
                content.Add("code").Add(code.Label);
                break;
            case FieldValue.Codes codes:
                content.Add("codes");
                foreach (var label in codes.Labels) content.Add(label);
                break;
            default:
                content.Add("not applicable");
                break;
        }
    }
}
