namespace Birdik.Law.Pictures;

/// <summary>The addresses of the network of acts.</summary>
public static class NetworkLinks
{
    public const string All = "/law/network";
    public const string ByContradictions = $"{All}?by=contradictions";
}
