using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;

namespace Birdik.Letters.FilePlans;

/// <summary>The file plan of an organ for a year: which files it keeps and how long.</summary>
public sealed class FilePlan : TenantEntity<FilePlan>
{
    public const int MaxName = 200;
    public const int MaxInventory = 40;

    public required Id<Organ> OrganId { get; init; }

    public required int Year { get; init; }

    public FilePlanState State { get; private set; } = FilePlanState.Draft;

    public string ApprovedBy { get; private set; } = "";

    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Of the inventory by which the archive took the files.</summary>
    public string InventoryNumber { get; private set; } = "";

    public DateOnly? TransferredOn { get; private set; }

    public void Approve(string by, DateOnly on) => (State, ApprovedBy, ApprovedOn) = (FilePlanState.Approved, by, on);

    public void Close(DateOnly on) => (State, ClosedOn) = (FilePlanState.Closed, on);

    public void Transfer(string inventory, DateOnly on) => (State, InventoryNumber, TransferredOn) = (FilePlanState.Transferred, inventory, on);
}

public enum FilePlanState
{
    Draft,
    Approved,
    Closed,

    /// <summary>What is kept for good or long is with the archive.</summary>
    Transferred,
}

/// <summary>A file: its index, its heading, how long it is kept and by which article.</summary>
public sealed class FilePlanItem : TenantEntity<FilePlanItem>
{
    public const int MaxArticle = 60;
    public const int MaxNote = 300;

    public required Id<FilePlan> PlanId { get; init; }

    /// <summary>Unit and serial: <c>03-01</c>.</summary>
    public required string Index { get; init; }

    public required LocalizedText Title { get; set; }

    public required Retention Retention { get; set; }

    /// <summary>Years, where it is kept for a number of years.</summary>
    public int? Years { get; set; }

    /// <summary>The article of the list of documents with retention periods.</summary>
    public string Article { get; set; } = "";

    /// <summary>Whether period and article were read in the list itself.</summary>
    public bool IsVerified { get; set; }

    public bool IsElectronic { get; set; }

    public string Note { get; set; } = "";

    public int? Volumes { get; set; }

    /// <summary>Letters filed under it when the year was closed.</summary>
    public int? Letters { get; set; }

    /// <summary>Its place in the inventory by which the archive took it.</summary>
    public int? InventoryPlace { get; set; }

    /// <summary>What goes to the archive: permanent files and those kept ten years and longer.</summary>
    public bool GoesToArchive => Retention is Retention.Permanent or Retention.Staff || Years >= ArchiveYears;

    private const int ArchiveYears = 10;

    /// <summary>The same file for another year.</summary>
    public FilePlanItem For(Id<FilePlan> plan) => new()
    {
        PlanId = plan,
        Index = Index,
        Title = Title,
        Retention = Retention,
        Years = Years,
        Article = Article,
        IsVerified = IsVerified,
        IsElectronic = IsElectronic,
        Note = Note,
    };
}

/// <summary>How long a file is kept.</summary>
public enum Retention
{
    Years,
    Permanent,

    /// <summary>Documents on the staff, kept as long as the law on archives says for them.</summary>
    Staff,
    UntilReplaced,
}
