using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Base.Signals;

namespace Heed.Readings.Exports;

/// <summary>Signals as JSON lines, each as the API would take it in again.</summary>
internal sealed class SignalLines(Stream stream) : ISignalWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _json = new(stream, s_options);

    public void Write(Signal signal)
    {
        _json.Reset(stream);
        SignalJson.Write(_json, signal);
        _json.Flush();
        stream.WriteByte((byte)'\n');
    }

    public void Flush() => _json.Flush();

    public void Finish() => Flush();

    public void Dispose() => _json.Dispose();
}
