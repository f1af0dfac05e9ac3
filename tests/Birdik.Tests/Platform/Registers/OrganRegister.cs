using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Tenancy;

namespace Birdik.Tests.Platform.Registers;

internal sealed record OrganRow
{
    public required Id<Organ> Id { get; init; }

    public required OrganKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    public required string Folded { get; init; }
}

/// <summary>A register over a table of the platform, with every sort of column that the journal has not.</summary>
internal sealed class OrganRegister : RegisterDefinition<OrganRow>
{
    public OrganRegister()
        : base("test.organs", "/test/organs", "Test.Organs", "platform.journal")
    {
        RowId(x => x.Id);
        Column("name", x => x.Name).FilterBy(x => x.Folded).Lead();
        Column("kind", x => x.Kind);
        Search(x => x.Folded);
        SortFirst("name");
        Chip("councils", x => x.Kind == OrganKind.Council);
    }

    public override IQueryable<OrganRow> Rows(RegisterSource source) => source.Db.Set<Organ>().Select(x => new OrganRow
    {
        Id = x.Id,
        Kind = x.Kind,
        Name = x.Name,
        Folded = x.Name.En,
    });
}
