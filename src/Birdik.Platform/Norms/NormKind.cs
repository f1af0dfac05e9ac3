namespace Birdik.Platform.Norms;

/// <summary>What the value of a norm is; kept as text, read by kind.</summary>
public enum NormKind
{
    /// <summary>A decimal with a point: <c>40</c>, <c>0.85</c>.</summary>
    Number,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Flag,

    /// <summary>A formula parameter or list that its module reads.</summary>
    Text,
}
