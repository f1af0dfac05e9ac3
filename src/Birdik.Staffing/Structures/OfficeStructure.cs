using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Staffing.Tables;

namespace Birdik.Staffing.Structures;

/// <summary>A version of the internal structure of an office: drawn up by the municipality itself, adopted by its organ. An adopted one is never changed.</summary>
public sealed class OfficeStructure : TenantEntity<OfficeStructure>
{
    public const int MaxActNumber = 60;
    public const int MostUnits = 100;

    /// <summary>Running number in the office.</summary>
    public required int Number { get; init; }

    public required StructureState State { get; set; }

    /// <summary>Who adopted it; null for a draft.</summary>
    public StructureOrgan? Organ { get; set; }

    public string ActNumber { get; set; } = "";

    /// <summary>The day of the act, from which it holds.</summary>
    public DateOnly? ActOn { get; set; }
}

public enum StructureState
{
    Draft,
    Adopted,
}

/// <summary>The organ of the municipality that adopts.</summary>
public enum StructureOrgan
{
    Council,
    Head,
}

/// <summary>A unit of an office in a version of its structure.</summary>
public sealed class StructureUnit : TenantEntity<StructureUnit>
{
    public const int MaxName = 200;

    public required Id<OfficeStructure> StructureId { get; init; }

    public required LocalizedText Name { get; set; }

    /// <summary>The unit above; null where it answers to the head of the office.</summary>
    public Id<StructureUnit>? ParentId { get; set; }

    /// <summary>The post that leads it; null as long as none is named.</summary>
    public Id<Post>? HeadId { get; set; }

    public required int Place { get; init; }
}

/// <summary>A post in a unit. A post of the staffing table that has none answers to the head of the office.</summary>
public sealed class StructurePlace : TenantEntity<StructurePlace>
{
    public required Id<OfficeStructure> StructureId { get; init; }

    public required Id<Post> PostId { get; init; }

    public required Id<StructureUnit> UnitId { get; set; }
}

/// <summary>How other modules point at a structure.</summary>
public static class OfficeStructureRef
{
    public const string Kind = "staffing.structure";

    public static SourceRef To(Id<OfficeStructure> id) => SourceRef.To(Kind, id);
}
