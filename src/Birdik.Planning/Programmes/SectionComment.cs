using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Programmes;

/// <summary>A remark on a section, by those who write or agree it; it stays when it is settled.</summary>
public sealed class SectionComment : TenantEntity<SectionComment>
{
    public const int MaxText = 2_000;

    public required Id<DocumentSection> SectionId { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When it was settled; null while it is open.</summary>
    public DateTime? SettledAt { get; set; }

    public string SettledBy { get; set; } = "";
}

internal sealed class SectionCommentMapping : IEntityTypeConfiguration<SectionComment>
{
    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.TenantTable("planning_section_comment");
        builder.Property(x => x.Text).HasMaxLength(SectionComment.MaxText);
        builder.Property(x => x.By).HasMaxLength(NeedAuthor.MaxName);
        builder.Property(x => x.SettledBy).HasMaxLength(NeedAuthor.MaxName);
        builder.RefersTo<SectionComment, DocumentSection>(x => x.SectionId);
        builder.HasIndex(x => new { x.TenantId, x.SectionId, x.At });
    }
}

/// <summary>Puts a remark to a section; not to a document that is locked.</summary>
public sealed record CommentSection(Id<DocumentSection> Section, string Text);

public sealed class CommentSectionHandler(BirdikDbContext db)
{
    public async Task<Result<Id<SectionComment>>> HandleAsync(CommentSection command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<DocumentSection>().SingleOrDefaultAsync(row => row.Id == command.Section, ct) is not { } section)
        {
            return DocumentRules.Unknown;
        }

        if (await db.Set<PlanningDocument>().AnyAsync(row => row.Id == section.DocumentId && (row.State == DocumentState.Approved || row.State == DocumentState.Replaced), ct))
        {
            return Problem.Conflict("planning.document-locked");
        }

        var text = NeedText.Clean(command.Text);
        if (text.Length is 0 or > SectionComment.MaxText)
        {
            return Problem.Invalid("planning.comment-missing", "Comment", ("most", SectionComment.MaxText));
        }

        var comment = new SectionComment { SectionId = section.Id, Text = text, By = change.Actor.Name, At = change.At };
        db.Add(comment);
        change.Record("planning.section-commented", PlanningRefs.To(section.DocumentId), ("section", $"{section.Kind}"), ("text", text));
        await db.SaveChangesAsync(ct);
        return comment.Id;
    }
}

/// <summary>Says that what a remark asked for was done or talked over.</summary>
public sealed record SettleComment(Id<SectionComment> Comment);

public sealed class SettleCommentHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SettleComment command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<SectionComment>().SingleOrDefaultAsync(row => row.Id == command.Comment, ct) is not { } comment)
        {
            return Problem.NotFound("planning.comment-unknown");
        }

        if (comment.SettledAt is not null)
        {
            return Problem.Conflict("planning.comment-settled");
        }

        (comment.SettledAt, comment.SettledBy) = (change.At, change.Actor.Name);
        var section = await db.Set<DocumentSection>().SingleAsync(row => row.Id == comment.SectionId, ct);
        change.Record("planning.comment-settled", PlanningRefs.To(section.DocumentId), ("section", $"{section.Kind}"), ("text", comment.Text));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
