using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>How a line of a provision's body begins.</summary>
internal enum BodyLineKind
{
    Part,
    Point,
    Subpoint,
    Indent,
    Plain,
}

/// <summary>A line of a body taken apart.</summary>
internal readonly record struct BodyLine(BodyLineKind Kind, ReadNumber Number, string Label, string Text)
{
    private const int MaxPartDigits = 4;

    internal static BodyLine Read(string line)
    {
        if (line[0] is '-' or '–' or '—' or '•' or '*' or '·')
        {
            var text = line.TrimStart('-', '–', '—', '•', '*', '·', ' ');
            return text.Length == 0 ? Plain(line) : new(BodyLineKind.Indent, default, line[..1], text);
        }

        if (line.Length > 2 && line[1] == ')' && char.IsLower(line[0]))
        {
            return new(BodyLineKind.Subpoint, new(line[..1], null, false, 1), line[..2], line[2..].TrimStart());
        }

        var number = NumberReader.Arabic(line);
        if (number.Length == 0 || number.Length >= line.Length || number.Digits.Length > MaxPartDigits)
        {
            return Plain(line);
        }

        if (number is { Superscript: not null, Hyphen: false } && line[number.Digits.Length] == '.')
        {
            number = number with { Digits = line[..number.Length], Superscript = null };
        }

        var rest = line[(number.Length + 1)..];
        return line[number.Length] switch
        {
            ')' => new(BodyLineKind.Point, number, line[..(number.Length + 1)], rest.TrimStart()),
            '.' when OpensPart(rest) => new(BodyLineKind.Part, number, line[..(number.Length + 1)], rest.TrimStart()),
            _ => Plain(line),
        };
    }

    // «1. Текст», «1.Текст»; 12.05.2020 and 1.5 are no parts.
    private static bool OpensPart(string rest) =>
        rest.Length == 0 || rest[0] == ' ' || char.IsUpper(rest[0]) || rest[0] is '(' or '«' or '"';

    private static BodyLine Plain(string line) => new(BodyLineKind.Plain, default, "", line);
}
