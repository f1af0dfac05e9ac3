using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("platform_job_run");
        builder.Distribute(Distribution.Local).Unaudited();
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.Error).HasMaxLength(JobRun.MaxError);
    }
}
