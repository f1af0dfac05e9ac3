using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Law.Acts;

/// <summary>An act as a row of the register.</summary>
public sealed record ActRow
{
    public Id<Act> Id { get; init; }

    public string Key { get; init; } = "";

    public string Uri { get; init; } = "";

    public ActKind Kind { get; init; }

    public int Rank { get; init; }

    public LocalizedText Title { get; init; } = new("", "");

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string Spheres { get; init; } = "";

    public ActClass Class { get; init; }

    public ActPowers Powers { get; init; }

    public ActConfidence Confidence { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsSynthetic { get; init; }

    public string SearchText { get; init; } = "";

    public string SortKey { get; init; } = "";
}
