namespace Birdik.Law;

public static class LawPermissions
{
    /// <summary>Read the register of acts, their texts, duties and contradictions.</summary>
    public const string View = "law.view";

    /// <summary>Change the national register: acts, texts, duties, verdicts.</summary>
    public const string Edit = "law.edit";

    /// <summary>Say which position of one's office carries a duty.</summary>
    public const string Assign = "law.assign";

    /// <summary>Ask the ministry about a provision.</summary>
    public const string Ask = "law.ask";
}
