namespace Birdik.Methods.Law.Citations;

/// <summary>A place among the tokens; what lies before <paramref name="from"/> belongs to an earlier reference.</summary>
internal sealed class CitationTokens(List<CitationToken> tokens, int at, int from)
{
    private static readonly string[] Measured =
    [
        "дней", "дня", "день", "процент", "лет", "года", "год", "сом", "расчетн", "рабочих", "календарн", "месяц", "часов", "часа", "раз", "человек",
        "күн", "пайыз", "жыл", "ай", "эсептик", "саат", "адам",
    ];

    internal int At { get; set; } = at;

    internal int From => from;

    internal CitationToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : default(CitationToken) with { Kind = CitationTokenKind.Stop };

    internal CitationToken Here => this[At];

    internal bool Is(CitationTokenKind kind) => Here.Kind == kind && At < tokens.Count;

    /// <summary>Numbers with commas, «и» and ranges between; the place moves behind them.</summary>
    internal List<CitationNumber> Numbers()
    {
        var numbers = new List<CitationNumber>();
        var next = At;
        while (IsNumber(next))
        {
            var first = this[next];
            if (this[next + 1].Kind == CitationTokenKind.Range && this[next + 2].Kind == CitationTokenKind.Number)
            {
                var last = this[next + 2];
                numbers.Add(new(first.Value, first.Suffix, last.Value, last.Suffix));
                next += 3;
            }
            else
            {
                numbers.Add(new(first.Value, first.Suffix, null, null));
                next++;
            }

            At = next;
            while (this[next].Kind is CitationTokenKind.Comma or CitationTokenKind.And)
            {
                next++;
            }

            if (next == At)
            {
                break;
            }
        }

        return numbers;
    }

    private bool IsNumber(int index) =>
        this[index].Kind is CitationTokenKind.Letter
        || (this[index].Kind is CitationTokenKind.Number && !(this[index + 1] is { Kind: CitationTokenKind.Word } word
            && Measured.Any(measure => word.Value.StartsWith(measure, StringComparison.Ordinal))));
}
