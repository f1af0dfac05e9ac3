using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;

namespace Birdik.Staffing.Tables;

/// <summary>A version of the staffing table of an office: drafted, agreed, approved by an act. An approved one is never changed.</summary>
public sealed class StaffingTable : TenantEntity<StaffingTable>
{
    public const int MaxAct = 300;

    /// <summary>Running number in the office.</summary>
    public required int Number { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; set; }

    public required StaffingTableState State { get; set; }

    /// <summary>Som a month for a coefficient of 1, as it was when the table was drawn up.</summary>
    public required decimal BaseRate { get; init; }

    public DateOnly? AgreedOn { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>The act by which it was approved.</summary>
    public string Act { get; set; } = "";

    /// <summary>Sum of the units when it was approved, for national views.</summary>
    public decimal ApprovedPosts { get; set; }

    /// <summary>Som a year when it was approved.</summary>
    public decimal ApprovedFund { get; set; }
}

public enum StaffingTableState
{
    Draft,
    Agreed,
    Approved,
}

/// <summary>A post in a version of the staffing table, with its pay.</summary>
public sealed class StaffingLine : TenantEntity<StaffingLine>
{
    public const decimal MostUnits = 1_000;
    public const decimal MostCoefficient = 100;
    public const decimal MostShare = 5;

    public required Id<StaffingTable> TableId { get; init; }

    public required Id<Post> PostId { get; init; }

    public required int Place { get; init; }

    /// <summary>1 for a whole post, 0.25 to 0.75 for a part.</summary>
    public required decimal Units { get; set; }

    public required decimal Coefficient { get; set; }

    /// <summary>Allowances guaranteed by law, as a share of the salary.</summary>
    public required decimal GuaranteedShare { get; set; }

    /// <summary>Incentive pay, as a share of the salary.</summary>
    public required decimal IncentiveShare { get; set; }

    /// <summary>Official salary of one post, som a month.</summary>
    public decimal Salary(decimal baseRate) => Pay.OfficialSalary(baseRate, Coefficient);

    /// <summary>Som a month of all units.</summary>
    public decimal MonthFund(decimal baseRate) => Pay.Monthly(Salary(baseRate), [GuaranteedShare, IncentiveShare]) * Units;

    public decimal YearFund(decimal baseRate) => MonthFund(baseRate) * 12;

    /// <summary>Whether the guaranteed part is large enough.</summary>
    public bool KeepsGuaranteed(decimal baseRate, (int Numerator, int Denominator) share) => Pay.KeepsGuaranteedShare(
        Salary(baseRate) * (1 + GuaranteedShare), Salary(baseRate) * IncentiveShare, share.Numerator, share.Denominator);
}

/// <summary>How other modules point at a staffing table.</summary>
public static class StaffingTableRef
{
    public const string Kind = "staffing.table";

    public static SourceRef To(Id<StaffingTable> id) => SourceRef.To(Kind, id);
}
