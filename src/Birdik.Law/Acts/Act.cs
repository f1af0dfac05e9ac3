using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Acts;

/// <summary>
/// A legal act as a work (FRBR), apart from its texts. Its <see cref="Uri"/> is the address of Akoma Ntoso; when date or number are
/// mended the address changes, and the former one goes on leading here (<see cref="FormerAddress"/>).
/// </summary>
public sealed class Act : ReferenceEntity<Act>
{
    public const int MaxUri = 200;
    public const int MaxTitle = 500;
    public const int MaxNumber = 40;
    public const int MaxNote = 500;
    public const int MaxSearchText = 2_000;
    public const int MaxSortKey = 120;

    /// <summary>The FRBR URI of the work: <c>/akn/kg/act/2021-10-20/123</c>.</summary>
    public required string Uri { get; set; }

    /// <summary>The URI as one word of an address: <c>2021-10-20_123</c>.</summary>
    public required string Key { get; set; }

    public required ActKind Kind { get; set; }

    /// <summary>1 the highest; by the kind.</summary>
    public int Rank { get; private set; }

    public required LocalizedText Title { get; set; }

    public string? Number { get; set; }

    /// <summary>The day of adoption or signature as the act bears it; null where not known.</summary>
    public DateOnly? Date { get; set; }

    public LocalizedText Issuer { get; set; } = new("", "");

    /// <summary>Codes of spheres with a space on both sides: <see cref="SphereSet"/>.</summary>
    public required string Spheres { get; set; }

    public ActClass Class { get; set; }

    public ActPowers Powers { get; set; }

    public ActConfidence Confidence { get; set; }

    /// <summary>First day in force; null where not known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day in force; null while in force.</summary>
    public DateOnly? To { get; set; }

    public LocalizedText Note { get; set; } = new("", "");

    /// <summary>Made up for the demonstration.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The class was made up for the demonstration.</summary>
    public bool IsClassSynthetic { get; set; }

    /// <summary>Title and number, folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Orders Kyrgyz titles by the Kyrgyz alphabet in every database.</summary>
    public string SortKey { get; private set; } = "";

    public IReadOnlyList<Sphere> SphereList => SphereSet.Read(Spheres);

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Brings rank, search text and sort key up to date; called after the entry has changed.</summary>
    public void Rekey()
    {
        Rank = Kind.Rank();
        var text = TextFolding.Fold(string.Join(' ', Title.Ky, Title.Ru, Title.En, Number, Date?.Year));
        SearchText = text.Length > MaxSearchText ? text[..MaxSearchText] : text;
        SortKey = KyrgyzOrder.Key(Title.In(Language.Ky), MaxSortKey);
    }
}
