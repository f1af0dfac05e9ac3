namespace Birdik.Platform.Registers.Import;

/// <summary>What becomes of a row.</summary>
public enum ImportOutcome
{
    Refused,
    Created,
    Changed,
    Unchanged,
}

/// <summary>A cell that an import alters.</summary>
public sealed record ImportChange(string Column, string Old, string Now);
