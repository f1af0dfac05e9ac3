using System.Text;
using Birdik.Methods.Law.Dates;

namespace Birdik.Methods.Law.Notes;

/// <summary>Tells notes of amendment and repeal from the text of an act.</summary>
public static class AmendmentNotes
{
    private const int MaxKey = 120;

    private static readonly (string Key, AmendmentNoteKind Kind)[] Keys =
    [
        ("утратил", AmendmentNoteKind.Repealed), ("исключен", AmendmentNoteKind.Repealed), ("отменен", AmendmentNoteKind.Repealed),
        ("күчүн жогот", AmendmentNoteKind.Repealed), ("күчүнөн ажыра", AmendmentNoteKind.Repealed),
        ("алып салын", AmendmentNoteKind.Repealed), ("алынып салын", AmendmentNoteKind.Repealed), ("чыгарыл", AmendmentNoteKind.Repealed),
        ("введен в действие", AmendmentNoteKind.Commenced), ("введена в действие", AmendmentNoteKind.Commenced),
        ("колдонууга киргиз", AmendmentNoteKind.Commenced), ("күчүнө киргиз", AmendmentNoteKind.Commenced),
        ("название", AmendmentNoteKind.Renamed), ("наименование", AmendmentNoteKind.Renamed), ("аталышы", AmendmentNoteKind.Renamed),
        ("в редакции", AmendmentNoteKind.Amended), ("в ред.", AmendmentNoteKind.Amended), ("редакциясын", AmendmentNoteKind.Amended),
        ("изменен", AmendmentNoteKind.Amended), ("өзгөртүү", AmendmentNoteKind.Amended), ("өзгөртүл", AmendmentNoteKind.Amended),
        ("дополнен", AmendmentNoteKind.Inserted), ("введен", AmendmentNoteKind.Inserted), ("кошумчалан", AmendmentNoteKind.Inserted),
        ("толукта", AmendmentNoteKind.Inserted), ("киргизил", AmendmentNoteKind.Inserted),
        ("толкование", AmendmentNoteKind.Reference), ("см.", AmendmentNoteKind.Reference), ("караңыз", AmendmentNoteKind.Reference),
    ];

    private static readonly string[] PartialKeys =
    [
        "абзац", "часть ", "части ", "пункт", "подпункт", "предложение", "слова", "абзацы", "бөлүгү", "бөлүк", "пункту", "сүйлөм",
    ];

    private static readonly string[] References = ["См.", "см.", "Караңыз", "О практике применения"];

    /// <summary>What a line says, when it is a note and nothing else; null otherwise.</summary>
    public static AmendmentNote? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (References.Any(reference => line.StartsWith(reference, StringComparison.Ordinal)))
        {
            return new(AmendmentNoteKind.Reference, ActMentions.Find(line), Partial: false);
        }

        return Opens(line) is { } kind && line.TrimEnd('.', ' ', ';').EndsWith(')')
            ? new(kind, ActMentions.Find(line), IsPartial(line))
            : null;
    }

    /// <summary>The kind of note that a line in brackets opens, the closing bracket not yet seen.</summary>
    internal static AmendmentNoteKind? Opens(string line)
    {
        if (line.Length < 6 || line[0] != '(')
        {
            return null;
        }

        // Russian notes begin with what they say, Kyrgyz ones end with it.
        var head = line.Length <= 2 * MaxKey ? line : $"{line[..MaxKey]} {line[^MaxKey..]}";
        foreach (var (key, kind) in Keys)
        {
            if (head.Contains(key, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The text without any note in brackets, wherever it stands.</summary>
    public static string Strip(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? kept = null;
        var from = 0;
        for (var at = text.IndexOf('('); at >= 0; at = at + 1 < text.Length ? text.IndexOf('(', at + 1) : -1)
        {
            var end = Close(text, at);
            if (end < 0 || Opens(text[at..end]) is null)
            {
                continue;
            }

            (kept ??= new()).Append(text, from, at - from);
            from = end;
            at = end - 1;
        }

        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Just behind the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    internal static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static bool IsPartial(string line)
    {
        var head = line[1..Math.Min(line.Length, 30)].ToLowerInvariant();
        return PartialKeys.Any(key => head.StartsWith(key, StringComparison.Ordinal)) || PartialKeys.Skip(8).Any(head.Contains);
    }
}
