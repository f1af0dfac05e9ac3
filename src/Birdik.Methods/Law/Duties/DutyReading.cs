namespace Birdik.Methods.Law.Duties;

/// <summary>A sentence read as a duty; what it does not say is null.</summary>
/// <param name="Modality">Must, may or must not.</param>
/// <param name="Bearer">Who, in the words of the text or of what introduces the sentence.</param>
/// <param name="Action">The verb.</param>
/// <param name="Object">What the action is done to.</param>
/// <param name="Condition">When it holds.</param>
/// <param name="Term">Until when or how often.</param>
/// <param name="Payer">At whose cost.</param>
public sealed record DutyReading(
    DutyModality Modality, string? Bearer, string? Action, string? Object, string? Condition, string? Term, string? Payer);

/// <summary>A duty found in an act, to be confirmed or refused by a person.</summary>
/// <param name="Article">Number of the article, or null outside articles.</param>
/// <param name="Address">Address of the provision.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Sentence">The sentence itself.</param>
/// <param name="Reading">What it says.</param>
public sealed record DutyCandidate(string? Article, string Address, int Line, string Sentence, DutyReading Reading);
