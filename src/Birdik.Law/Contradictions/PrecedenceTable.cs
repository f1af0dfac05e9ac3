using Birdik.Law.Reference;

namespace Birdik.Law.Contradictions;

/// <summary>The acts that have a place of their own in the order of precedence: data/reference/law/precedence.csv.</summary>
internal sealed class PrecedenceTable
{
    private readonly Dictionary<string, string> _places =
        ReferenceTable.Read("precedence.csv").ToDictionary(row => row["act"], row => row["place"], StringComparer.Ordinal);

    public bool IsLocalSelfGovernment(string uri) => _places.GetValueOrDefault(uri) == "local-self-government";

    public bool IsSpecial(string uri) => _places.GetValueOrDefault(uri) == "special";
}
