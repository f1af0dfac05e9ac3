using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;

namespace Birdik.Planning.Programmes;

/// <summary>A goal of a document, or with a parent a task under it.</summary>
public sealed class Goal : TenantEntity<Goal>
{
    public const int MaxNumber = 20;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public Id<Goal>? ParentId { get; init; }

    public required string Number { get; init; }

    public required LocalizedText Title { get; set; }
}

/// <summary>What is to be done: action, place, term, cost, source, executor; and what became of it.</summary>
public sealed class Measure : TenantEntity<Measure>
{
    public const int MaxNumber = 20;
    public const int MaxTitle = 500;
    public const int MaxExecutor = 200;
    public const int MaxNote = 2_000;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public Id<Goal>? GoalId { get; set; }

    public required string Number { get; init; }

    public required LocalizedText Title { get; set; }

    public Id<Unit>? VillageId { get; set; }

    public string Place { get; set; } = "";

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    public required decimal Cost { get; set; }

    public string Executor { get; set; } = "";

    public MeasureState State { get; set; } = MeasureState.Planned;

    /// <summary>How far it has come, in percent.</summary>
    public int Progress { get; set; }

    public decimal Spent { get; set; }

    public string ResultText { get; set; } = "";

    public DateOnly? ResultOn { get; set; }

    /// <summary>Why it was carried over or dropped.</summary>
    public string Reason { get; set; } = "";
}

public enum MeasureState
{
    Planned,
    Doing,
    Done,
    CarriedOver,
    Dropped,
}

/// <summary>What a measure costs in a year, and who pays.</summary>
public sealed class MeasureMoney : TenantEntity<MeasureMoney>
{
    public required Id<Measure> MeasureId { get; init; }

    public required int Year { get; init; }

    public required MoneySource Source { get; init; }

    public required decimal Som { get; set; }
}

public enum MoneySource
{
    Local,
    Equalization,
    Republican,
    StateProgramme,
    Donors,
    Residents,
}

/// <summary>That a measure answers a need, and which part of it, in percent.</summary>
public sealed class NeedMeasure : TenantEntity<NeedMeasure>
{
    public required Id<Need> NeedId { get; init; }

    public required Id<Measure> MeasureId { get; init; }

    public required decimal Percent { get; set; }
}

/// <summary>That a measure serves a goal of a higher programme, which another office keeps.</summary>
public sealed class HigherLink : TenantEntity<HigherLink>
{
    public required Id<Measure> MeasureId { get; init; }

    public required int HigherTenantId { get; init; }

    public required Guid HigherGoalId { get; init; }

    public required LocalizedText HigherTitle { get; init; }

    public required decimal Percent { get; set; }
}

/// <summary>What shows whether a goal or measure succeeds: baseline, target, source.</summary>
public sealed class Indicator : TenantEntity<Indicator>
{
    public const int MaxUnit = 40;
    public const int MaxSource = 200;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public Id<Measure>? MeasureId { get; init; }

    public required LocalizedText Name { get; set; }

    public required string Unit { get; init; }

    public required decimal Baseline { get; init; }

    public required int BaselineYear { get; init; }

    public required decimal Target { get; set; }

    public required int TargetYear { get; set; }

    public required string Source { get; init; }
}

public sealed class IndicatorValue : TenantEntity<IndicatorValue>
{
    public required Id<Indicator> IndicatorId { get; init; }

    public required DateOnly On { get; init; }

    public required decimal Value { get; set; }

    public required string Source { get; init; }
}

/// <summary>A piece of evidence in the chain of a measure, under its hash.</summary>
public sealed class MeasureEvidence : TenantEntity<MeasureEvidence>
{
    public const int MaxTitle = 300;

    public required Id<Measure> MeasureId { get; init; }

    public required EvidenceStep Step { get; init; }

    public required string Title { get; init; }

    public required DateOnly On { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>The file itself, where it is kept here.</summary>
    public Guid? FileId { get; init; }
}

/// <summary>The chain in its order.</summary>
public enum EvidenceStep
{
    NeedSheet,
    Minutes,
    Ranking,
    Decision,
    BudgetLine,
    Contract,
    ResultPhoto,
}
