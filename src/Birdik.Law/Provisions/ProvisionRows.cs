using Birdik.Methods.Law.Structure;

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
}
