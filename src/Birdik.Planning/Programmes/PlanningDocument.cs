using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Planning.Programmes;

/// <summary>A strategy, programme or plan of one office, in one version. Approved, it is locked; what changes is a new version with its reason.</summary>
public sealed class PlanningDocument : TenantEntity<PlanningDocument>
{
    public const int MaxTitle = 300;
    public const int MaxAct = 300;
    public const int MaxReason = 500;
    public const int MaxHash = 64;

    public required DocumentKind Kind { get; init; }

    public required LocalizedText Title { get; set; }

    public required int FromYear { get; init; }

    public required int ToYear { get; init; }

    /// <summary>As it is written: one year alone, or the first and the last.</summary>
    public string Years => FromYear == ToYear ? $"{FromYear}" : $"{FromYear}–{ToYear}";

    /// <summary>The version of the document, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>The version it amends.</summary>
    public Id<PlanningDocument>? PreviousId { get; init; }

    /// <summary>Why it was amended.</summary>
    public string Reason { get; init; } = "";

    public DocumentState State { get; private set; } = DocumentState.Draft;

    public string Act { get; private set; } = "";

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>The root over the evidence of all its measures, as printed on it.</summary>
    public string Root { get; private set; } = "";

    public bool IsLocked => State is DocumentState.Approved or DocumentState.Replaced;

    public void Send() => State = DocumentState.Agreeing;

    public void Return() => State = DocumentState.Draft;

    public void Approve(string act, DateOnly on, string root) => (State, Act, ApprovedOn, Root) = (DocumentState.Approved, act, on, root);

    public void Replace() => State = DocumentState.Replaced;
}

/// <summary>The kinds of planning documents, from the nation down to the year of a municipality.</summary>
public enum DocumentKind
{
    NationalStrategy,
    NationalProgramme,
    StateProgramme,
    RegionalProgramme,
    OblastProgramme,
    RayonProgramme,
    LocalProgramme,
    YearPlan,
    SpatialPlan,
}

public enum DocumentState
{
    Draft,
    Agreeing,
    Approved,
    Replaced,
}

/// <summary>A part of a document in both languages of the state.</summary>
public sealed class DocumentSection : TenantEntity<DocumentSection>
{
    public const int MaxText = 60_000;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public required SectionKind Kind { get; init; }

    public string TextKy { get; set; } = "";

    public string TextRu { get; set; } = "";
}

/// <summary>The parts of a programme of socio-economic development that are written; goals, measures and money are tables.</summary>
public enum SectionKind
{
    Passport,
    Situation,
    Strengths,
    NeedsAndPriorities,
    Vision,
    Forecast,
    Risks,
    Monitoring,
}

/// <summary>What stood in a section before it was changed.</summary>
public sealed class SectionRevision : TenantEntity<SectionRevision>
{
    public required Id<DocumentSection> SectionId { get; init; }

    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string TextKy { get; init; }

    public required string TextRu { get; init; }
}

/// <summary>A step of the agreement route that was taken: by whom, when, with what result.</summary>
public sealed class AgreementMark : TenantEntity<AgreementMark>
{
    public const int MaxStep = 60;
    public const int MaxNote = 500;

    public required Id<PlanningDocument> DocumentId { get; init; }

    /// <summary>The running number in its document.</summary>
    public required int Serial { get; init; }

    /// <summary>The step of the planning regulation.</summary>
    public required string Step { get; init; }

    public required DateOnly On { get; init; }

    public required bool IsAgreed { get; init; }

    public required string By { get; init; }

    public string Note { get; init; } = "";
}
