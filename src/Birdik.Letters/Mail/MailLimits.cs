namespace Birdik.Letters.Mail;

/// <summary>What a message may be at most; past these it is refused, never cut in silence.</summary>
internal static class MailLimits
{
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Parts within parts.</summary>
    public const int MaxDepth = 50;

    public const int MaxParts = 2_000;

    /// <summary>Characters of the text that is shown and searched; the original keeps the rest.</summary>
    public const int MaxText = 1_000_000;
}
