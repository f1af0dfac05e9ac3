namespace Birdik.Platform.Registers.Import;

/// <summary>A column of the register that an import reads.</summary>
/// <param name="Key">Its key in the register.</param>
/// <param name="IsNeeded">Without it the file is refused.</param>
public sealed record ImportColumn(string Key, bool IsNeeded = false);
