namespace Birdik.Platform.Audit;

/// <summary>What can be wrong with a chain and with the erasure of its contents.</summary>
public static class AuditProblems
{
    /// <summary>The header says something else than its hash.</summary>
    public const string EntryAltered = "platform.audit-entry-altered";

    /// <summary>A place in the chain is empty, or the chain ends before its recorded end.</summary>
    public const string EntryMissing = "platform.audit-entry-missing";

    /// <summary>The entry follows another one than the one before it.</summary>
    public const string EntryMoved = "platform.audit-entry-moved";

    /// <summary>The recorded end of the chain is not its last entry.</summary>
    public const string HeadAltered = "platform.audit-head-altered";

    /// <summary>The chain ends before the end that was kept outside the database.</summary>
    public const string TailCut = "platform.audit-tail-cut";

    /// <summary>The chain does not pass through the end that was kept outside the database.</summary>
    public const string MadeAnew = "platform.audit-made-anew";

    /// <summary>The ends kept outside the database are not signed by this installation.</summary>
    public const string EndsForged = "platform.audit-ends-forged";

    public const string ContentAltered = "platform.audit-content-altered";

    /// <summary>The content is gone, and no later entry says by which act.</summary>
    public const string ContentMissing = "platform.audit-content-missing";

    public const string ContentWithoutEntry = "platform.audit-content-without-entry";

    public const string NothingToErase = "platform.nothing-to-erase";
}
