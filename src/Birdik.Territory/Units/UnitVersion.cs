using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Units;

/// <summary>What a unit was until a day: its earlier name, code, kind and parent. Written when one of them changes.</summary>
public sealed class UnitVersion : ReferenceEntity<UnitVersion>
{
    public required Id<Unit> UnitId { get; init; }

    public required string Code { get; init; }

    public string? Soate { get; init; }

    public required UnitKind Kind { get; init; }

    public Id<Unit>? ParentId { get; init; }

    public required LocalizedText Name { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day on which it was so.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The act that changed it; empty where it came about by a correction of the register.</summary>
    public required string Act { get; init; }

    /// <summary>Keeps what a unit is now as what it was until the day before a change.</summary>
    public static UnitVersion Of(Unit unit, DateOnly changedOn, string act) => new()
    {
        UnitId = unit.Id,
        Code = unit.Code,
        Soate = unit.Soate,
        Kind = unit.Kind,
        ParentId = unit.ParentId,
        Name = unit.Name,
        From = unit.PresentFrom ?? unit.From,
        To = changedOn.AddDays(-1),
        Act = act,
    };
}
