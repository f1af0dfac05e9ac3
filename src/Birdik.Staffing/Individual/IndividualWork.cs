using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Threads;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Staffing.Individual;

/// <summary>Work that only some people of an office do beside the rest, as a secretary of a commission or a trainer: an individual allowance of WISN.</summary>
public sealed class IndividualWork : TenantEntity<IndividualWork>
{
    public const int MaxName = 200;
    public const decimal MostPersons = 1_000;

    public required string Name { get; init; }

    /// <summary>The trade of those who do it.</summary>
    public required FunctionPost Trade { get; init; }

    public required decimal Persons { get; init; }

    /// <summary>Of each of them.</summary>
    public required decimal HoursPerYear { get; init; }

    /// <summary>By which order, or counted from what.</summary>
    public required string Source { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>How other modules point at individual work.</summary>
public static class IndividualWorkRef
{
    public const string Kind = "staffing.individual";

    /// <summary>All individual work of an office together, for its history.</summary>
    public static SourceRef All => new(Kind, "office");
}

internal sealed class IndividualWorkMapping : IEntityTypeConfiguration<IndividualWork>
{
    public void Configure(EntityTypeBuilder<IndividualWork> builder)
    {
        builder.TenantTable("staffing_individual_work");
        builder.Property(x => x.Name).HasMaxLength(IndividualWork.MaxName);
        builder.Property(x => x.Source).HasMaxLength(WorkNorm.MaxSource);
        builder.Property(x => x.Persons).HasPrecision(9, 2);
        builder.Property(x => x.HoursPerYear).HasPrecision(9, 2);
    }
}
