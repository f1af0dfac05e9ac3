namespace Birdik.Platform.Registers.Web;

/// <summary>Says of an address which register it shows.</summary>
public sealed record RegisterMetadata(IRegister Register);
