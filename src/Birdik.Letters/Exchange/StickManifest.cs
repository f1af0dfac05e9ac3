namespace Birdik.Letters.Exchange;

/// <summary>What an archive says of itself, under the signature of the installation that made it.</summary>
internal sealed record StickManifest(string Format, string SenderCode, string SenderName, IReadOnlyList<StickLetter> Letters)
{
    public const string Known = "birdik-letters-1";
}

/// <summary>A letter of an archive; its files lie in it under their SHA-256.</summary>
internal sealed record StickLetter(
    Guid Consignment, string Number, DateOnly Day, string Subject, string Body, string SignedBy, IReadOnlyList<StickFile> Files)
{
    /// <summary>The sender where it is not that of the whole archive.</summary>
    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    /// <summary>The consignment it answers.</summary>
    public Guid? Answers { get; init; }
}

/// <param name="Sha256">Hex, lower case.</param>
internal sealed record StickFile(string Name, string Sha256, long Size);
