using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;

namespace Birdik.Law.Provisions;

/// <summary>The tree of a text as rows in reading order.</summary>
internal static class ProvisionRows
{
    public static IReadOnlyList<ProvisionRow> Of(LegalText text)
    {
        var rows = new List<ProvisionRow>();
        foreach (var provision in text.Provisions)
        {
            Add(provision, 0, rows);
        }

        return rows;
    }

    private static void Add(LegalProvision provision, int depth, List<ProvisionRow> rows)
    {
        rows.Add(new ProvisionRow(provision, depth));
        foreach (var child in provision.Children)
        {
            Add(child, depth + 1, rows);
        }
    }
}

/// <inheritdoc cref="ProvisionRows"/>
internal sealed record ProvisionRow(LegalProvision Provision, int Depth)
{
    /// <summary>The address; one longer than is kept is cut and closed by its place.</summary>
    public string EId { get; } = Provision.Address.Length <= Provisions.Provision.MaxEId
        ? Provision.Address
        : $"{Provision.Address[..(Provisions.Provision.MaxEId - 9)]}~{Provision.Line:x8}";

    /// <summary>The row as a version keeps it.</summary>
    public ProvisionText ToText(int place, Id<ActVersion> version, Id<Provisions.Provision> provision)
    {
        var label = Cut(Provision.Label, ProvisionText.MaxLabel);
        var heading = Cut(Provision.Heading, ProvisionText.MaxHeading);
        var text = Cut(Provision.Text, ProvisionText.MaxText)!;
        return new ProvisionText
        {
            VersionId = version,
            ProvisionId = provision,
            Place = place,
            Depth = Depth,
            EId = EId,
            Kind = Provision.Kind,
            Label = label,
            Heading = heading,
            Text = text,
            Line = Provision.Line,
            Folded = Cut(TextFolding.Fold($"{label} {heading} {text}"), ProvisionText.MaxFolded)!,
        };
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
