using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Powers.Functions;

namespace Birdik.Staffing.Norms;

/// <summary>
/// A norm of work: an activity, the driver with which its volume grows, and the time of one unit. A change makes a new period of the
/// same code, so what was reckoned before can be reckoned again.
/// </summary>
public sealed class WorkNorm : ReferenceEntity<WorkNorm>
{
    public const int MaxCode = 40;
    public const int MaxName = 300;
    public const int MaxSource = 300;
    public const int MaxSearchText = 1_000;
    public const int MaxSortKey = 120;

    /// <summary>The most minutes one unit may take: a year of work.</summary>
    public const decimal MostMinutes = 120_000;
    public const decimal MostPerUnit = 1_000_000;

    /// <summary>That of its function, or a name of its own: <c>letters-in</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The function to which the work belongs; null for what serves all.</summary>
    public Id<Function>? FunctionId { get; init; }

    public required LocalizedText Name { get; init; }

    public required FunctionPost Post { get; init; }

    public required WorkDriver Driver { get; init; }

    /// <summary>Units of the activity in a year for one unit of the driver.</summary>
    public required decimal PerUnit { get; init; }

    /// <summary>Minutes of one unit, as is likely.</summary>
    public required decimal Minutes { get; init; }

    public required decimal LeastMinutes { get; init; }

    public required decimal MostUnitMinutes { get; init; }

    /// <summary>The work is laid down by law.</summary>
    public required bool ByLaw { get; init; }

    public required WorkConfidence Confidence { get; init; }

    public required string Source { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while in force.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether the source itself was read.</summary>
    public required bool IsVerified { get; init; }

    public bool IsSynthetic { get; init; }

    public string SearchText { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Makes the folded text and the sort key; called before the row is added.</summary>
    public WorkNorm Keyed()
    {
        var text = TextFolding.Fold(string.Join(' ', Code, Name.Ky, Name.Ru, Name.En));
        SearchText = text.Length > MaxSearchText ? text[..MaxSearchText] : text;
        SortKey = KyrgyzOrder.Key(Name.In(Language.Ky), MaxSortKey);
        return this;
    }
}
