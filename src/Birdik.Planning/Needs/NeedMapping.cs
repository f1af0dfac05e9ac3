using Birdik.Letters.Incoming;
using Birdik.Planning.Ranking;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Needs;

internal sealed class NeedMapping :
    IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<NeedAuthor>, IEntityTypeConfiguration<NeedMerge>, IEntityTypeConfiguration<NeedCounter>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.TenantTable("planning_need");
        builder.Property(x => x.Code).HasMaxLength(Need.MaxCode);
        builder.Property(x => x.Function).HasMaxLength(60);
        builder.Property(x => x.Indicator).HasMaxLength(60);
        builder.Property(x => x.Text).HasMaxLength(Need.MaxText);
        builder.Property(x => x.TextOther).HasMaxLength(Need.MaxText);
        builder.Property(x => x.Place).HasMaxLength(Need.MaxPlace);
        builder.Property(x => x.AnswerText).HasMaxLength(Need.MaxAnswer);
        builder.Property(x => x.PriorityMethod).HasMaxLength(Need.MaxMethod);
        builder.Property(x => x.SearchText).HasMaxLength(Need.MaxSearchText);
        builder.Property(x => x.EstimatedCost).HasPrecision(18, 2);
        builder.RefersToReference<Need, Unit>(x => x.VillageId);
        builder.RefersTo<Need, Need>(x => x.MergedIntoId);
        builder.RefersTo<Need, IncomingLetter>(x => x.LetterId);
        builder.RefersTo<Need, Meeting>(x => x.MeetingId);
        builder.HasIndex(x => new { x.TenantId, x.Year, x.Serial }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.Code }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.State, x.AnswerDue });
        builder.HasIndex(x => new { x.TenantId, x.RaisedAt, x.Id });
    }

    public void Configure(EntityTypeBuilder<NeedAuthor> builder)
    {
        builder.TenantTable("planning_need_author").Unaudited();
        builder.Property(x => x.Name).HasMaxLength(NeedAuthor.MaxName);
        builder.Property(x => x.Phone).HasMaxLength(NeedAuthor.MaxPhone);
        builder.RefersTo<NeedAuthor, Need>(x => x.NeedId);
        builder.HasIndex(x => new { x.TenantId, x.NeedId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NeedMerge> builder)
    {
        builder.TenantTable("planning_need_merge");
        builder.Property(x => x.By).HasMaxLength(NeedAuthor.MaxName);
        builder.Property(x => x.Reason).HasMaxLength(NeedMerge.MaxReason);
        builder.Property(x => x.EndReason).HasMaxLength(NeedMerge.MaxReason);
        builder.RefersTo<NeedMerge, Need>(x => x.FromId);
        builder.RefersTo<NeedMerge, Need>(x => x.IntoId);
        builder.HasIndex(x => new { x.TenantId, x.IntoId });
    }

    public void Configure(EntityTypeBuilder<NeedCounter> builder)
    {
        builder.TenantTable("planning_need_counter").Unaudited();
        builder.HasIndex(x => new { x.TenantId, x.Year }).IsUnique();
    }
}
