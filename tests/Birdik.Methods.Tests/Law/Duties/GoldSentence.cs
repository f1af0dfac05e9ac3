using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Tests.Law.Duties;

/// <summary>A row of gold.tsv: a sentence of a real text as a person annotated it (GUIDELINE.md).</summary>
internal sealed record GoldSentence(
    int Id, bool HeldApart, string[] Context, string Sentence, DutyModality? Modality, string Bearer, string Term)
{
    internal static List<GoldSentence> Read()
    {
        using var stream = typeof(GoldSentence).Assembly.GetManifestResourceStream("gold.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Row)];
    }

    private static GoldSentence Row(string line)
    {
        var cells = line.Split('\t');
        DutyModality? modality = cells[7] switch
        {
            "must" => DutyModality.Must,
            "may" => DutyModality.May,
            "mustNot" => DutyModality.MustNot,
            _ => null,
        };
        return new(int.Parse(cells[0]), cells[1] == "held", cells[5].Length == 0 ? [] : cells[5].Split(" ¦ "), cells[6], modality, cells[8], cells[9]);
    }
}
