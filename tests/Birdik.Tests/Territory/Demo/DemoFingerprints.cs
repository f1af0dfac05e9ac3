namespace Birdik.Tests.Territory.Demo;

/// <summary>What the generator is known to make. Renew it when the demo country is changed on purpose, and never otherwise.</summary>
internal static class DemoFingerprints
{
    public const string SeedOne = "1c8cc2d794413c2334a13d601796d7aefb0de42c934ecd7156250ed8b7980bb8";
}
