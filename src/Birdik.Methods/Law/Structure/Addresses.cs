using System.Globalization;

namespace Birdik.Methods.Law.Structure;

/// <summary>
/// Gives each provision its stable address by the naming convention of Akoma Ntoso: <c>chp_4-1</c>, <c>art_28-1__para_2__point_3</c>.
/// Articles are numbered through an act, so theirs begins the address; all others follow the address of what they stand in.
/// Unnumbered ones are counted among their like. What would repeat gets <c>-dup2</c>, <c>-dup3</c>.
/// </summary>
internal static class Addresses
{
    internal static void Give(ProvisionNode root) => GiveChildren(root, "", "", new(StringComparer.Ordinal));

    private static void GiveChildren(ProvisionNode parent, string prefix, string annex, Dictionary<string, int> taken)
    {
        var unnumbered = new Dictionary<ProvisionKind, int>();
        foreach (var child in parent.Children)
        {
            var number = child.Number?.ToString().ToLowerInvariant() ?? Count(unnumbered, child.Kind);
            var own = child.Kind is ProvisionKind.Preface or ProvisionKind.Preamble or ProvisionKind.Conclusion
                ? Short(child.Kind)
                : $"{Short(child.Kind)}_{number}";
            var before = child.Kind == ProvisionKind.Article ? annex : prefix;
            child.Address = Unique(before.Length == 0 ? own : $"{before}__{own}", taken);
            GiveChildren(child, child.Address, child.Kind == ProvisionKind.Annex ? child.Address : annex, taken);
        }
    }

    private static string Count(Dictionary<ProvisionKind, int> unnumbered, ProvisionKind kind)
    {
        var count = unnumbered.GetValueOrDefault(kind) + 1;
        unnumbered[kind] = count;
        return count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Unique(string address, Dictionary<string, int> taken)
    {
        var times = taken.GetValueOrDefault(address) + 1;
        taken[address] = times;
        return times == 1 ? address : Unique($"{address}-dup{times}", taken);
    }

    internal static string Short(ProvisionKind kind) => kind switch
    {
        ProvisionKind.Preface => "preface",
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.ActPart => "part",
        ProvisionKind.Section => "sec",
        ProvisionKind.Subsection => "subsec",
        ProvisionKind.Chapter => "chp",
        ProvisionKind.Subchapter => "subchp",
        ProvisionKind.Article => "art",
        ProvisionKind.Part => "para",
        ProvisionKind.Point or ProvisionKind.Subpoint => "point",
        ProvisionKind.Indent => "indent",
        ProvisionKind.Paragraph => "al",
        ProvisionKind.Note => "note",
        ProvisionKind.Annex => "annex",
        ProvisionKind.Conclusion => "conclusions",
    };
}
