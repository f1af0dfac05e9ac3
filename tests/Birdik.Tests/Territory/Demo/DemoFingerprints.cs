namespace Birdik.Tests.Territory.Demo;

/// <summary>What the generator is known to make. Renew it when the demo country is changed on purpose, and never otherwise.</summary>
internal static class DemoFingerprints
{
    public const string SeedOne = "17f297f50968f4ede0757f079515b72b2a8c03e25045aabc35cb1f10948cbae3";
}
