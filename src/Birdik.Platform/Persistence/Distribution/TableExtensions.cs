using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary>How a mapping declares its table: name, key and distribution in one line, so none can be forgotten.</summary>
public static class TableExtensions
{
    public const string Annotation = "Birdik:Distribution";
    public const string UnauditedAnnotation = "Birdik:Unaudited";

    /// <summary>A table of rows owned by tenants: key (tenant_id, id).</summary>
    public static EntityTypeBuilder<T> TenantTable<T>(this EntityTypeBuilder<T> entity, string name)
        where T : TenantEntity<T>
    {
        entity.ToTable(name);
        entity.HasKey(x => new { x.TenantId, x.Id });
        entity.Property(x => x.TenantId).ValueGeneratedNever();
        entity.Property(x => x.Id).ValueGeneratedNever();
        return entity.Distribute(Distribution.ByTenant);
    }

    /// <summary>A table of a national register: key (id).</summary>
    public static EntityTypeBuilder<T> ReferenceTable<T>(this EntityTypeBuilder<T> entity, string name)
        where T : ReferenceEntity<T>
    {
        entity.ToTable(name);
        entity.HasKey(x => x.Id);
        entity.Property(x => x.Id).ValueGeneratedNever();
        return entity.Distribute(Distribution.Reference);
    }

    public static EntityTypeBuilder<T> Distribute<T>(this EntityTypeBuilder<T> entity, Distribution distribution)
        where T : class
    {
        entity.HasAnnotation(Annotation, distribution.ToString());
        return entity;
    }

    /// <summary>A technical table (outbox, search documents, counters) whose rows need no audit entry of their own.</summary>
    public static EntityTypeBuilder<T> Unaudited<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.HasAnnotation(UnauditedAnnotation, "yes");
        return entity;
    }

    /// <summary>A reference to a row of the same tenant: foreign key (tenant_id, x_id) → (tenant_id, id), never "set null".</summary>
    public static EntityTypeBuilder<T> RefersTo<T, TTarget>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> key, DeleteBehavior onDelete = DeleteBehavior.Restrict)
        where T : class, ITenantOwned
        where TTarget : TenantEntity<TTarget>
    {
        entity.HasOne<TTarget>().WithMany()
            .HasForeignKey(nameof(ITenantOwned.TenantId), NameOf(key))
            .HasPrincipalKey(nameof(ITenantOwned.TenantId), "Id")
            .OnDelete(onDelete);
        return entity;
    }

    /// <summary>A reference to a row of a national register.</summary>
    public static EntityTypeBuilder<T> RefersToReference<T, TTarget>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> key)
        where T : class
        where TTarget : ReferenceEntity<TTarget>
    {
        entity.HasOne<TTarget>().WithMany().HasForeignKey(NameOf(key)).OnDelete(DeleteBehavior.Restrict);
        return entity;
    }

    public static Distribution? DistributionOf(this IReadOnlyEntityType entity) =>
        Enum.TryParse<Distribution>(entity.FindAnnotation(Annotation)?.Value as string, out var found) ? found : null;

    /// <summary>An owned row is as its owner.</summary>
    public static bool IsUnaudited(this IReadOnlyEntityType entity) =>
        (entity.FindOwnership()?.PrincipalEntityType ?? entity).FindAnnotation(UnauditedAnnotation) is not null;

    private static string NameOf<T>(Expression<Func<T, object?>> key)
    {
        var body = key.Body is UnaryExpression convert ? convert.Operand : key.Body;
        return ((MemberExpression)body).Member.Name;
    }
}
