using Birdik.Methods.Law.Notes;

namespace Birdik.Methods.Law.Structure;

/// <summary>What stands before the first division and after the last article.</summary>
internal static class FrontMatter
{
    private const int MaxHeaderLines = 40;

    private static readonly string[] Signers =
    [
        "Президент", "Президенти", "Кыргыз Республикасынын Президенти", "Президент Кыргызской Республики", "Торага", "Төрага",
        "Председатель", "Премьер-министр", "Мэр", "Башчы", "Глава айыл окмоту", "Айыл өкмөтүнүн башчысы", "Принят Жогорку Кенешем",
        "Кыргыз Республикасынын", "Министр",
    ];

    private static readonly string[] PreambleOpeners =
    [
        "Настоящий ", "Настоящая ", "Настоящее ", "Ушул ", "В соответствии ", "В целях ", "На основании ", "Руководствуясь ", "Исходя ",
        "Мы, ", "Биз, ", "Кыргыз Республикасынын Министрлер", "Кабинет Министров ", "Рассмотрев ", "Заслушав ",
    ];

    internal static ProvisionNode Node(LegalLine line) => AmendmentNotes.Read(line.Text) is null
        ? new(ProvisionKind.Paragraph, line.Number) { Text = line.Text }
        : new(ProvisionKind.Note, line.Number) { Text = line.Text };

    /// <summary>The first line of the preamble before <paramref name="end"/>; <paramref name="end"/> where there is none.</summary>
    internal static int PreambleStart(List<LegalLine> lines, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (PreambleOpeners.Any(opener => lines[i].Text.StartsWith(opener, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where the heading of an act without divisions ends: at its first numbered line.</summary>
    internal static int EndWithoutHeadings(List<LegalLine> lines)
    {
        var end = 0;
        while (end < lines.Count && end < MaxHeaderLines && BodyLine.Read(lines[end].Text).Kind == BodyLineKind.Plain)
        {
            end++;
        }

        return end == MaxHeaderLines || end == lines.Count ? 0 : end;
    }

    internal static bool OpensConclusion(string line) => line.Length < 80 && Signers.Contains(line.TrimEnd(':', ' ', ','));
}
