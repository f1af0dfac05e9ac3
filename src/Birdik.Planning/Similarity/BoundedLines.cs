using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Birdik.Planning.Similarity;

/// <summary>Lines of a text that end with LF or CRLF, of bounded length; a byte order mark at the beginning is passed over.</summary>
internal sealed class BoundedLines(TextReader reader)
{
    public const int MaxLength = 10_000_000;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _begun = new();
    private int _at;
    private int _end;

    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when reading stopped at a line that is too long.</summary>
    public bool TooLong { get; private set; }

    public bool TryRead([NotNullWhen(true)] out string? line)
    {
        line = null;
        while (!TooLong)
        {
            if (_at == _end && !Fill())
            {
                line = _begun.Length > 0 ? Take([]) : null;
                return line is not null;
            }

            var rest = _buffer.AsSpan(_at, _end - _at);
            var length = rest.IndexOf('\n');
            if (length >= 0)
            {
                _at += length + 1;
                line = Take(rest[..length]);
                return true;
            }

            _begun.Append(rest);
            _at = _end;
            TooLong = _begun.Length > MaxLength;
            Number += TooLong ? 1 : 0;
        }

        return false;
    }

    private bool Fill()
    {
        (_at, _end) = (0, reader.Read(_buffer));
        return _end > 0;
    }

    private string Take(ReadOnlySpan<char> last)
    {
        Number++;
        var line = last.ToString();
        if (_begun.Length > 0)
        {
            line = _begun.Append(last).ToString();
            _begun.Clear();
        }

        line = line.EndsWith('\r') ? line[..^1] : line;
        return Number == 1 && line.StartsWith('\uFEFF') ? line[1..] : line;
    }
}
