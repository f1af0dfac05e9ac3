using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Roles;

internal sealed class RoleMapping : IEntityTypeConfiguration<FunctionRole>, IEntityTypeConfiguration<MatrixEdition>
{
    public void Configure(EntityTypeBuilder<FunctionRole> builder)
    {
        builder.ReferenceTable("powers_function_role");
        builder.Property(x => x.Act).HasMaxLength(FunctionRole.MaxAct);
        builder.RefersToReference<FunctionRole, Function>(x => x.FunctionId);
        builder.RefersToReference<FunctionRole, Body>(x => x.BodyId);
        builder.HasIndex(x => new { x.FunctionId, x.BodyId, x.Kind });
    }

    public void Configure(EntityTypeBuilder<MatrixEdition> builder)
    {
        builder.ReferenceTable("powers_matrix_edition");
        builder.Property(x => x.MadeBy).HasMaxLength(MatrixEdition.MaxMadeBy);
        builder.Property(x => x.Act).HasMaxLength(FunctionRole.MaxAct);
        builder.HasIndex(x => x.Number).IsUnique();
    }
}
