using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.FileTexts;

/// <summary>What was read out of a file of a letter, so that it is found by its words. The file itself is never touched.</summary>
public sealed class FileText : TenantEntity<FileText>
{
    public const int MaxText = 200_000;

    public required Id<StoredFile> FileId { get; init; }

    public required Id<IncomingLetter> LetterId { get; init; }

    public required FileTextState State { get; set; }

    public required string Text { get; set; }

    /// <summary>How sure the recognition is of its words, in percent; null where nothing had to be recognized.</summary>
    public int? Confidence { get; set; }

    public required DateTime ReadAt { get; set; }
}

/// <summary>How the text came about, or why there is none.</summary>
public enum FileTextState
{
    /// <summary>The file holds its text.</summary>
    Read,

    /// <summary>A picture; its text was recognized.</summary>
    Recognized,

    /// <summary>A picture, and this machine has no program to recognize it. Tried again when it has.</summary>
    NoProgram,

    /// <summary>Nothing is written in it.</summary>
    Empty,

    /// <summary>Locked by a password.</summary>
    Locked,

    /// <summary>Broken, or not what its name says.</summary>
    Unreadable,
}
