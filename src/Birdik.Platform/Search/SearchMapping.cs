using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Search;

internal sealed class SearchMapping :
    IEntityTypeConfiguration<SearchDocument>, IEntityTypeConfiguration<NationalSearchDocument>
{
    public const string Table = "platform_search_document";
    public const string NationalTable = "platform_search_national";

    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable(Table);
        builder.Distribute(Distribution.ByTenant).Unaudited();
        builder.HasKey(x => new { x.TenantId, x.Key });
        builder.Property(x => x.TenantId).ValueGeneratedNever();
        Shape(builder);
        builder.Localized(x => x.Title).Localized(x => x.Note);
        builder.HasIndex(x => new { x.TenantId, x.Kind, x.ObjectId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NationalSearchDocument> builder)
    {
        builder.ToTable(NationalTable);
        builder.Distribute(Distribution.Reference).Unaudited();
        builder.HasKey(x => x.Key);
        Shape(builder);
        builder.Localized(x => x.Title).Localized(x => x.Note);
        builder.HasIndex(x => new { x.Kind, x.ObjectId }).IsUnique();
    }

    private static void Shape<T>(EntityTypeBuilder<T> builder)
        where T : class, ISearchDocument
    {
        builder.Property(x => x.Key).ValueGeneratedNever();
        builder.Property(x => x.Kind).HasMaxLength(AuditEntry.MaxSubjectKind);
        builder.Property(x => x.ObjectId).HasMaxLength(AuditEntry.MaxSubjectId);
        builder.Property(x => x.Href).HasMaxLength(500);
        builder.Property(x => x.Permission).HasMaxLength(100);
        builder.Property(x => x.SenderClass).HasMaxLength(SearchEntry.MaxCode);
        builder.Property(x => x.Sphere).HasMaxLength(SearchEntry.MaxCode);
        builder.Property(x => x.Numbers).HasMaxLength(SearchEntry.MaxNumbers);
        builder.Property(x => x.People).HasMaxLength(SearchEntry.MaxPeople);
        builder.Property(x => x.Body).HasMaxLength(SearchEntry.MaxBody);
    }
}
