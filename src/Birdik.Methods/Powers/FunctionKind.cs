namespace Birdik.Methods.Powers;

/// <summary>Whose matter a function is.</summary>
public enum FunctionKind
{
    /// <summary>A matter of local significance.</summary>
    Own,

    /// <summary>A state power handed to local self-government, with the money for it.</summary>
    Delegated,

    /// <summary>The state's own.</summary>
    State,
}
