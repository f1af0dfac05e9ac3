using Birdik.Planning.Needs;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Votes;

internal sealed class VoteMapping :
    IEntityTypeConfiguration<ResidentVote>, IEntityTypeConfiguration<VoteProject>, IEntityTypeConfiguration<VoteBallot>
{
    public void Configure(EntityTypeBuilder<ResidentVote> builder)
    {
        builder.TenantTable("planning_vote");
        builder.Property(x => x.Title).HasMaxLength(ResidentVote.MaxTitle);
        builder.HasIndex(x => new { x.TenantId, x.HeldOn });
    }

    public void Configure(EntityTypeBuilder<VoteProject> builder)
    {
        builder.TenantTable("planning_vote_project");
        builder.Property(x => x.Code).HasMaxLength(VoteProject.MaxCode);
        builder.Property(x => x.Title).HasMaxLength(VoteProject.MaxTitle);
        builder.RefersTo<VoteProject, ResidentVote>(x => x.VoteId);
        builder.RefersTo<VoteProject, Need>(x => x.NeedId);
        builder.HasIndex(x => new { x.TenantId, x.VoteId, x.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<VoteBallot> builder)
    {
        builder.TenantTable("planning_vote_ballot").Unaudited();
        builder.Property(x => x.Choices).HasMaxLength(VoteBallot.MaxChoices);
        builder.RefersTo<VoteBallot, ResidentVote>(x => x.VoteId);
        builder.RefersToReference<VoteBallot, Unit>(x => x.VillageId);
        builder.HasIndex(x => new { x.TenantId, x.VoteId, x.Number }).IsUnique();
    }
}
