using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Powers.Functions;

/// <summary>
/// A function of local self-government or of the state, in the national tree by sphere. Its code never changes and is never given again;
/// what gives it stands in <see cref="FunctionBasis"/>, who has to do with it in <see cref="Roles.FunctionRole"/>.
/// </summary>
public sealed class Function : ReferenceEntity<Function>
{
    public const int MaxCode = 20;
    public const int MaxName = 300;
    public const int MaxMatter = 120;
    public const int MaxCondition = 300;
    public const int MaxSearchText = 2_000;
    public const int MaxSortKey = 120;

    /// <summary>The sphere and numbers: <c>S03.05</c>, a part of it <c>S03.05.1</c>.</summary>
    public required string Code { get; init; }

    public required Sphere Sphere { get; init; }

    /// <summary>The function of which it is a part.</summary>
    public Id<Function>? ParentId { get; init; }

    public required FunctionKind Kind { get; set; }

    public required LocalizedText Name { get; set; }

    /// <summary>What is done to what, where several functions say the same; empty where this one is alone.</summary>
    public string Matter { get; set; } = "";

    public required FunctionPlace Place { get; set; }

    public required FunctionFrequency Frequency { get; set; }

    public required FunctionPost Post { get; set; }

    public required VolumeDriver Driver { get; set; }

    /// <summary>On what it depends: only if delegated, only if the charter says so.</summary>
    public LocalizedText Condition { get; set; } = new("", "");

    /// <summary>Whether the source itself was read.</summary>
    public required bool IsVerified { get; set; }

    /// <summary>Made up for the demonstration.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>First day; null where as long as known.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Code and names, folded for search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Orders Kyrgyz names by the Kyrgyz alphabet in every database.</summary>
    public string SortKey { get; private set; } = "";

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Brings the search text and the sort key up to date; called after the name has changed.</summary>
    public void Rekey()
    {
        var text = TextFolding.Fold(string.Join(' ', Code, Name.Ky, Name.Ru, Name.En, Matter));
        SearchText = text.Length > MaxSearchText ? text[..MaxSearchText] : text;
        SortKey = KyrgyzOrder.Key(Name.In(Language.Ky), MaxSortKey);
    }
}
