using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Citations;

/// <summary>The references of the texts in force today, those that lead nowhere among them.</summary>
internal sealed class CitationRegister : RegisterDefinition<CitationRow>
{
    public CitationRegister()
        : base("law.citations", CitationLinks.Register, "Law.Citations", LawPermissions.View)
    {
        RowId(x => x.Id);
        Column("words", x => x.Words).Lead();
        Column("act", x => x.ActSortKey).Shows((row, words) => row.ActTitle.In(words.Language)).FilterBy(x => x.ActSearchText);
        Column("provision", x => x.EId).Shows((row, words) => ProvisionNames.Of(row.EId, words)).Unfiltered();
        Column("toAct", x => x.ToSortKey).Shows((row, words) => row.ToTitle?.In(words.Language) ?? "").FilterBy(x => x.ToSearchText);
        Column("toProvision", x => x.ToEId).Shows((row, words) => row.ToEId is null ? "" : ProvisionNames.Of(row.ToEId, words)).Unfiltered();
        Column("status", x => x.Status).Labels("Law.CitationStatus");
        Column("language", x => x.Language).Labels("Law.Language").Hidden();
        Column("actKey", x => x.ActKey).FilterExactly(x => x.ActKey).Hidden();
        Column("toActKey", x => x.ToKey).FilterExactly(x => x.ToKey).Hidden();
        SortFirst("act");
        Search(x => x.Words, x => x.ActSearchText);
        Chip("unresolved", x => x.Status != CitationStatus.Resolved);
        Chip("actUnknown", x => x.Status == CitationStatus.ActUnknown);
        Chip("provisionUnknown", x => x.Status == CitationStatus.ProvisionUnknown);
        Opens(row => TextLinks.Provision(row.ActKey, row.EId, language: row.Language));
        StartsNew(CitationLinks.Again, LawPermissions.Edit);
    }

    public override IQueryable<CitationRow> Rows(RegisterSource source)
    {
        var today = source.Today;
        return
            from citation in source.Db.Set<ActCitation>().AsNoTracking()
            join version in source.Db.Set<ActVersion>() on citation.VersionId equals version.Id
            where version.ReplacedAt == null && version.From <= today
            where !source.Db.Set<ActVersion>().Any(later => later.ActId == version.ActId && later.Language == version.Language
                && later.ReplacedAt == null && later.From > version.From && later.From <= today)
            join provision in source.Db.Set<Provision>() on citation.ProvisionId equals provision.Id
            join act in source.Db.Set<Act>() on citation.ActId equals act.Id
            join other in source.Db.Set<Act>() on citation.ToActId equals other.Id into others
            from other in others.DefaultIfEmpty()
            join target in source.Db.Set<Provision>() on citation.ToProvisionId equals target.Id into targets
            from target in targets.DefaultIfEmpty()
            select new CitationRow
            {
                Id = citation.Id,
                Words = citation.Words,
                Status = citation.Status,
                Language = version.Language,
                EId = provision.EId,
                ActKey = act.Key,
                ActTitle = act.Title,
                ActSortKey = act.SortKey,
                ActSearchText = act.SearchText,
                ToEId = target.EId,
                ToKey = other.Key,
                ToTitle = other.Title,
                ToSortKey = other.SortKey,
                ToSearchText = other.SearchText,
            };
    }
}

/// <summary>A row of the register of references.</summary>
public sealed record CitationRow
{
    public required Id<ActCitation> Id { get; init; }

    public required string Words { get; init; }

    public required CitationStatus Status { get; init; }

    public required ActLanguage Language { get; init; }

    public required string EId { get; init; }

    public required string ActKey { get; init; }

    public required LocalizedText ActTitle { get; init; }

    public required string ActSortKey { get; init; }

    public required string ActSearchText { get; init; }

    public string? ToEId { get; init; }

    public string? ToKey { get; init; }

    public LocalizedText? ToTitle { get; init; }

    public string? ToSortKey { get; init; }

    public string? ToSearchText { get; init; }
}
