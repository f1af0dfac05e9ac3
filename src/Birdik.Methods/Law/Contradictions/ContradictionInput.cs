using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>What is looked through: confirmed duties, provisions in force on a day, and their acts.</summary>
public sealed record ContradictionInput(
    IReadOnlyList<ContradictionAct> Acts,
    IReadOnlyList<ContradictionProvision> Provisions,
    IReadOnlyList<ContradictionDuty> Duties,
    IReadOnlyList<ContradictionReference> References);

/// <summary>An act.</summary>
/// <param name="Rank">Legal force, 1 the highest.</param>
/// <param name="IsCode">A code, for «code first»; codes and laws differ by it alone.</param>
/// <param name="IsLocalSelfGovernment">The law on local state administration and local self-government bodies (art. 1(2)).</param>
/// <param name="IsSpecial">Special to that law by its art. 1(3), or special where a person said so; null where open.</param>
public sealed record ContradictionAct(
    string Id, int Rank, DateOnly? Date, bool IsCode = false, bool IsLocalSelfGovernment = false, bool? IsSpecial = null);

/// <summary>A provision in force; both texts where there are both, null for a language that is not compared, empty where only that language lacks the provision.</summary>
public sealed record ContradictionProvision(string Id, string Act, string? Ky, string? Ru);

/// <summary>A confirmed duty; the parts are as the text has them, in one language.</summary>
/// <param name="Provision">The provision it stands in.</param>
/// <param name="IsExclusive">The bearer alone may act («только», «гана»).</param>
/// <param name="CostsMoney">A duty of a local body that takes money; only such ones are asked for a payer.</param>
public sealed record ContradictionDuty(
    string Id, string Provision, DutyModality Modality, string? Bearer, string? Action, string? Object, string? Condition, string? Term,
    string? Payer, bool IsExclusive = false, bool CostsMoney = false);

/// <summary>A resolved reference to an act or provision, and since when that is repealed, if it is.</summary>
public sealed record ContradictionReference(string Provision, string Target, bool IsRepealed);

/// <summary>A contradiction found.</summary>
/// <param name="First">The one provision.</param>
/// <param name="Second">The other provision or the repealed target; null where there is only one.</param>
/// <param name="Prevails">Which of them prevails, or null where that is not decided.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Confidence">From 0 to 1: how sure it is that they contradict each other.</param>
/// <param name="NeedsDecision">A person must decide: rank is equal and speciality open, or the likeness is not full.</param>
public sealed record Contradiction(
    ContradictionKind Kind, string First, string? Second, string? Prevails, PrecedenceRule Rule, double Confidence, bool NeedsDecision);
