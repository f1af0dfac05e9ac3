#pragma warning disable EF1001 // the provider's own annotations must stay; a test watches over this class
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Internal;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary>Carries the distribution of a table into migrations, where <see cref="BirdikSqlGenerator"/> reads it.</summary>
internal sealed class BirdikAnnotationProvider(RelationalAnnotationProviderDependencies dependencies)
    : NpgsqlAnnotationProvider(dependencies)
{
    public override IEnumerable<IAnnotation> For(ITable table, bool designTime)
    {
        foreach (var annotation in base.For(table, designTime))
        {
            yield return annotation;
        }

        var distribution = table.EntityTypeMappings
            .Select(mapping => mapping.TypeBase.FindAnnotation(TableExtensions.Annotation)?.Value)
            .FirstOrDefault(value => value is not null);
        if (designTime && distribution is not null)
        {
            yield return new Annotation(TableExtensions.Annotation, distribution);
        }
    }
}
