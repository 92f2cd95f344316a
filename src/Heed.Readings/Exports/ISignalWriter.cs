using Heed.Base.Signals;

namespace Heed.Readings.Exports;

/// <summary>Writes signals one after the other.</summary>
internal interface ISignalWriter : IDisposable
{
    void Write(Signal signal);

    /// <summary>Hands on what can be handed on.</summary>
    void Flush();

    /// <summary>What comes after the last signal.</summary>
    void Finish();
}
