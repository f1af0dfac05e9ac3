namespace Birdik.Law.Acts;

/// <summary>The class of the policy paper: 36 acts aligned with the law on delegation and 84 others state powers of self-government.</summary>
public enum ActClass
{
    /// <summary>Nobody has set it yet: the list of the 120 was not found.</summary>
    Unknown,

    /// <summary>One of the 36 that are aligned with the law on delegation.</summary>
    Aligned,

    /// <summary>One of the 84 others.</summary>
    NotAligned,

    /// <summary>Not one of the 120.</summary>
    Other,
}
