namespace Birdik.Powers.Functions;

/// <summary>How often a function is carried out.</summary>
public enum FunctionFrequency
{
    Continuous,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,

    /// <summary>When a person asks for it.</summary>
    OnRequest,

    /// <summary>When its case arises.</summary>
    AsNeeded,
}
