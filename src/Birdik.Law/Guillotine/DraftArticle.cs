using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Guillotine;

/// <summary>An article of the draft code of local self-government.</summary>
public sealed class DraftArticle : ReferenceEntity<DraftArticle>
{
    public const int MaxText = 20_000;
    public const int MaxHeading = 300;
    public const int MaxNumber = 999;

    public required int Number { get; set; }

    public required LocalizedText Chapter { get; set; }

    public required LocalizedText Heading { get; set; }

    public required string TextKy { get; set; }

    public required string TextRu { get; set; }
}
