using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Powers.Bodies;

namespace Birdik.Letters.Correspondents;

/// <summary>The directory of those who write and are written to.</summary>
internal sealed class CorrespondentRegister : RegisterDefinition<CorrespondentRow>
{
    public CorrespondentRegister()
        : base("letters.correspondents", LettersLinks.Correspondents, "Letters.Correspondents", LettersPermissions.View)
    {
        RowId(x => x.Id);
        Column("name", x => x.Name).FilterBy(x => x.NameKey).SortBy(x => x.NameKey).Lead();
        Column("class", x => x.Class).Labels("Letters.Class");
        Column("body", x => x.Body).FilterExactly(x => x.Body).Unsorted()
            .Shows((row, words) => row.BodyKy.Length > 0 ? new LocalizedText(row.BodyKy, row.BodyRu, row.BodyEn).In(words.Language) : row.Body);
        Column("address", x => x.Address).Unsorted().Hidden();
        Column("email", x => x.Email).Unsorted().Hidden();
        SortFirst("name");
        Search(x => x.NameKey);
        Chip("stateBodies", x => x.Class == CorrespondentClass.StateBody);
        Chip("withoutBody", x => x.Class == CorrespondentClass.StateBody && x.Body == "");
        Opens(row => LettersLinks.Correspondent(row.Id));
    }

    public override IQueryable<CorrespondentRow> Rows(RegisterSource source)
    {
        var may = source.User.May(LettersPermissions.Confidential);
        return
            from x in source.Db.Set<Correspondent>()
            where may || x.Class != CorrespondentClass.Citizen
            join known in source.Db.Set<Body>() on x.Body equals known.Code into bodies
            from body in bodies.DefaultIfEmpty()
            select new CorrespondentRow
            {
                Id = x.Id,
                Name = x.Name,
                NameKey = x.NameKey,
                Class = x.Class,
                Body = x.Body,
                BodyKy = body == null ? "" : body.Name.Ky,
                BodyRu = body == null ? "" : body.Name.Ru,
                BodyEn = body == null ? "" : body.Name.En,
                Address = x.Address,
                Email = x.Email,
            };
    }
}

/// <summary>A correspondent as a row.</summary>
public sealed record CorrespondentRow
{
    public Id<Correspondent> Id { get; init; }

    public string Name { get; init; } = "";

    public string NameKey { get; init; } = "";

    public CorrespondentClass Class { get; init; }

    public string Body { get; init; } = "";

    public string BodyKy { get; init; } = "";

    public string BodyRu { get; init; } = "";

    public string BodyEn { get; init; } = "";

    public string Address { get; init; } = "";

    public string Email { get; init; } = "";
}
