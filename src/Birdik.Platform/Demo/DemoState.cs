namespace Birdik.Platform.Demo;

/// <summary>What a store holds as far as the demo goes.</summary>
public enum DemoState
{
    /// <summary>Nothing: the demo may be told.</summary>
    Empty,

    /// <summary>The whole demo.</summary>
    Told,

    /// <summary>A demo whose telling was broken off.</summary>
    BrokenOff,

    /// <summary>Tenants or accounts of real work.</summary>
    InUse,
}
