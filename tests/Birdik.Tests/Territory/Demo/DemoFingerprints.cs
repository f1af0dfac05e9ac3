namespace Birdik.Tests.Territory.Demo;

/// <summary>What the generator is known to make. Renew it when the demo country is changed on purpose, and never otherwise.</summary>
internal static class DemoFingerprints
{
    public const string SeedOne = "b110f233198000615e07da710271d7babebdebbf853a07ae11ef21e9fc9bbc3a";
}
