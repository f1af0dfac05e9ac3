using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>One deed of an object's history, told in the reader's language.</summary>
/// <param name="Number">Its place in the chain of the tenant that did it.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">The person, or in words: the system, a visitor.</param>
/// <param name="Sentence">What was done.</param>
/// <param name="ErasedByAct">The act by which its content was erased; the sentence then says only that.</param>
public sealed record ToldDeed(
    long Number,
    DateTime At,
    string Who,
    string Sentence,
    string? Why,
    string? LegalBasis,
    IReadOnlyList<FieldChange> Changes,
    string? ErasedByAct);
