namespace Heed.Listen.Imports.Files;

/// <summary>Lines of bytes, none longer than a limit, from a file of any size.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _over;

    /// <summary>The number of the line, the first being 1.</summary>
    public int Line { get; private set; }

    public bool TooLong { get; private set; }

    /// <summary>The line without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    public bool Read()
    {
        for (var looked = 0; ;)
        {
            var at = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (at >= 0 && looked + at <= longest) return Take(looked + at, 1);
            looked = _end - _start;
            if (at >= 0 || looked > longest)
            {
                TooLong = true;
                Line++;
                return false;
            }

            if (_over) return looked > 0 && Take(looked, 0);
            Fill();
        }
    }

    private bool Take(int length, int ending)
    {
        Line++;
        Current = _buffer.AsMemory(_start, length);
        _start += length + ending;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _over = read == 0;
        _end += read;
    }
}
