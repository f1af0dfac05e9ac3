using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Functions;

internal sealed class FunctionMapping : IEntityTypeConfiguration<Function>, IEntityTypeConfiguration<FunctionBasis>
{
    public void Configure(EntityTypeBuilder<Function> builder)
    {
        builder.ReferenceTable("powers_function");
        builder.Localized(x => x.Name, Function.MaxName);
        builder.Localized(x => x.Condition, Function.MaxCondition);
        builder.Property(x => x.Code).HasMaxLength(Function.MaxCode);
        builder.Property(x => x.Matter).HasMaxLength(Function.MaxMatter);
        builder.Property(x => x.SearchText).HasMaxLength(Function.MaxSearchText);
        builder.Property(x => x.SortKey).HasMaxLength(Function.MaxSortKey);
        builder.RefersToReference<Function, Function>(x => x.ParentId);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => new { x.Sphere, x.Code });
        builder.HasIndex(x => new { x.SortKey, x.Code });
    }

    public void Configure(EntityTypeBuilder<FunctionBasis> builder)
    {
        builder.ReferenceTable("powers_function_basis");
        builder.Property(x => x.ActUri).HasMaxLength(FunctionBasis.MaxUri);
        builder.Property(x => x.Provision).HasMaxLength(FunctionBasis.MaxProvision);
        builder.RefersToReference<FunctionBasis, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.FunctionId, x.ActUri, x.Provision });
    }
}
