using System.Text;

namespace Birdik.Platform.Tables;

/// <summary>Reads one record of a CSV text from where it begins.</summary>
internal sealed class CsvRecord(string text, char separator, int start, int startLine)
{
    private readonly CsvRow _row = new(startLine, []);
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private int _at = start;
    private int _line = startLine;

    public int End => _at;

    public int NextLine => _line;

    public CsvRow Read()
    {
        while (true)
        {
            var fault = AtEnd || text[_at] != '"' ? ReadPlain() : ReadQuoted();
            if (fault is null && _cell.Length > Csv.MaxField)
            {
                fault = CsvFault.FieldTooLong;
            }

            if (fault is null && _cells.Count == Csv.MaxFields)
            {
                fault = CsvFault.TooManyFields;
            }

            if (fault is not null)
            {
                SkipLine();
                return _row with { Fault = fault };
            }

            _cells.Add(_cell.ToString());
            _cell.Clear();
            if (AtEnd || text[_at] != separator)
            {
                SkipLine();
                return _row with { Cells = _cells };
            }

            _at++;
        }
    }

    private bool AtEnd => _at >= text.Length;

    private bool AtFieldEnd => AtEnd || text[_at] == separator || text[_at] is '\r' or '\n';

    private CsvFault? ReadPlain()
    {
        var from = _at;
        while (!AtFieldEnd)
        {
            if (text[_at] == '"')
            {
                return CsvFault.StrayQuote;
            }

            _at++;
        }

        _cell.Append(text, from, _at - from);
        return null;
    }

    private CsvFault? ReadQuoted()
    {
        _at++;
        while (!AtEnd)
        {
            var c = text[_at++];
            if (c != '"')
            {
                CountLine(c);
                _cell.Append(c);
            }
            else if (!AtEnd && text[_at] == '"')
            {
                _cell.Append('"');
                _at++;
            }
            else
            {
                return AtFieldEnd ? null : CsvFault.StrayQuote;
            }
        }

        return CsvFault.QuoteNotClosed;
    }

    private void CountLine(char c)
    {
        if (c == '\n' || (c == '\r' && (AtEnd || text[_at] != '\n')))
        {
            _line++;
        }
    }

    private void SkipLine()
    {
        _at = Csv.AfterLine(text, _at);
        _line++;
    }
}
