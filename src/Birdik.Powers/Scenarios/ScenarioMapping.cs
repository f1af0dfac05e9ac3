using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Scenarios;

internal sealed class ScenarioMapping : IEntityTypeConfiguration<Scenario>, IEntityTypeConfiguration<ScenarioMove>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.TenantTable("powers_scenario");
        builder.Property(x => x.Title).HasMaxLength(Scenario.MaxTitle);
    }

    public void Configure(EntityTypeBuilder<ScenarioMove> builder)
    {
        builder.TenantTable("powers_scenario_move");
        builder.RefersTo<ScenarioMove, Scenario>(x => x.ScenarioId);
        builder.RefersToReference<ScenarioMove, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.TenantId, x.ScenarioId, x.FunctionId }).IsUnique();
    }
}
