namespace Birdik.Methods.Powers;

/// <summary>What a body has to do with a function.</summary>
public enum FunctionRoleKind
{
    Decides,
    Does,
    Pays,
    Controls,
    Informed,
}
