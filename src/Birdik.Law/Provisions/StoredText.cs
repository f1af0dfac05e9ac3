using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Law.Provisions;

/// <summary>Makes the tree of an act again from the rows of a version.</summary>
public static class StoredText
{
    public static LegalText Of(IReadOnlyList<ProvisionText> rows, ActLanguage language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var at = 0;
        return LegalText.Of(Under(rows, ref at, 0), language == ActLanguage.Ky ? TextLanguage.Ky : TextLanguage.Ru, []);
    }

    private static List<LegalProvision> Under(IReadOnlyList<ProvisionText> rows, ref int at, int depth)
    {
        var provisions = new List<LegalProvision>();
        while (at < rows.Count && rows[at].Depth >= depth)
        {
            var row = rows[at++];
            provisions.Add(new(
                row.Kind, row.EId, ProvisionLabels.Number(row.Kind, row.Label ?? ""), row.Label, row.Heading, row.Text, row.Line,
                Under(rows, ref at, row.Depth + 1)));
        }

        return provisions;
    }
}
