using Birdik.Law.Acts;

namespace Birdik.Law.Citations;

/// <summary>The addresses of the pages of references.</summary>
public static class CitationLinks
{
    public const string Register = "/law/citations";
    public const string Unresolved = $"{Register}?chip=unresolved";
    public const string Again = $"{Register}/again";

    /// <summary>The references of an act, both ways; of one provision where an address is given.</summary>
    public static string Of(string key, string? eId = null) =>
        $"{ActLinks.Act(key)}/citations{(eId is null ? "" : $"?eId={Uri.EscapeDataString(eId)}")}";
}
