using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Templates;

/// <summary>A template of the office: a Word document with fields, in Kyrgyz, in Russian or in both. A changed document is a new file; letters keep theirs.</summary>
public sealed class LetterTemplate : TenantEntity<LetterTemplate>
{
    public const int MaxName = 200;

    public required LocalizedText Name { get; set; }

    public required TemplateUse Use { get; set; }

    public Id<StoredFile>? KyFile { get; private set; }

    public string KySha256 { get; private set; } = "";

    public string KyText { get; private set; } = "";

    public Id<StoredFile>? RuFile { get; private set; }

    public string RuSha256 { get; private set; } = "";

    public string RuText { get; private set; } = "";

    public required DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    /// <summary>No longer offered.</summary>
    public DateTime? EndedAt { get; set; }

    public TemplateFile? In(Language language) => language == Language.Ru
        ? RuFile is { } ru ? new(ru, RuSha256, RuText) : null
        : KyFile is { } ky ? new(ky, KySha256, KyText) : null;

    public void Put(Language language, TemplateFile file)
    {
        if (language == Language.Ru)
        {
            (RuFile, RuSha256, RuText) = (file.File, file.Sha256, file.Text);
        }
        else
        {
            (KyFile, KySha256, KyText) = (file.File, file.Sha256, file.Text);
        }
    }
}

/// <summary>The document of a template in one language.</summary>
/// <param name="Text">The usual text, with its fields.</param>
public sealed record TemplateFile(Id<StoredFile> File, string Sha256, string Text)
{
    public const int MaxText = 20_000;
    public const int Sha256Length = 64;
}

/// <summary>For which letters a template is offered.</summary>
public enum TemplateUse
{
    /// <summary>Letters that answer nothing.</summary>
    Letter,

    /// <summary>Answers to letters of bodies and organisations.</summary>
    Answer,

    /// <summary>Answers to citizens' appeals.</summary>
    AppealAnswer,
}
