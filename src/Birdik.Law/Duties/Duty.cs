using System.Security.Cryptography;
using System.Text;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Duties;

/// <summary>
/// What a provision obliges, allows or forbids somebody to do: proposed by the machine from a sentence of the text, then confirmed,
/// corrected or refused by a person. A verdict stays with the sentence through all versions that keep it.
/// </summary>
public sealed class Duty : ReferenceEntity<Duty>
{
    public const int MaxSentence = 4_000;
    public const int MaxPart = 1_000;
    public const int MaxName = 200;
    public const int MaxFolded = 6_000;
    public const int MaxKey = 64;

    public required Id<Act> ActId { get; init; }

    public required Id<Provision> ProvisionId { get; init; }

    public required ActLanguage Language { get; init; }

    public required string Sentence { get; init; }

    /// <summary>A hash of the sentence, by which it is known again in another version.</summary>
    public required string SentenceKey { get; init; }

    /// <summary>The first day on which the text holds it.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The eve of the first version without it; null while the text holds it.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The order of review: by rank of the act and place in its text.</summary>
    public required int Place { get; set; }

    public required DutyModality Modality { get; set; }

    public string Bearer { get; set; } = "";

    public string Action { get; set; } = "";

    public string Object { get; set; } = "";

    public string Condition { get; set; } = "";

    /// <summary>The term as the text says it.</summary>
    public string Term { get; set; } = "";

    public string Payer { get; set; } = "";

    public DutyPeriod Period { get; set; }

    /// <summary>The day of the year on which it falls due, for yearly duties; month and day of the quarter or half-year's end otherwise.</summary>
    public int? DueMonth { get; set; }

    public int? DueDay { get; set; }

    /// <summary>Within how many days, for duties on an event.</summary>
    public int? TermDays { get; set; }

    public DutyState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public bool IsSynthetic { get; init; }

    public string Folded { get; private set; } = "";

    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>The same duty with its verdict, held by the text again from another day on.</summary>
    public Duty FromAnotherDay(DateOnly from)
    {
        var duty = new Duty
        {
            ActId = ActId, ProvisionId = ProvisionId, Language = Language, Sentence = Sentence, SentenceKey = SentenceKey, From = from, To = To,
            Place = Place, Modality = Modality, State = State, DecidedBy = DecidedBy, DecidedAt = DecidedAt, IsSynthetic = IsSynthetic,
        };
        DutyParts.Of(this).WriteTo(duty);
        return duty;
    }

    public static string KeyOf(string sentence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextFolding.Fold(sentence))));

    /// <summary>Brings the search text up to date.</summary>
    public void Refold()
    {
        var folded = TextFolding.Fold(string.Join(' ', Bearer, Action, Object, Term, Payer, Sentence));
        Folded = folded.Length > MaxFolded ? folded[..MaxFolded] : folded;
    }
}
