namespace Birdik.Methods.Planning.Similarity;

/// <summary>Two texts whose sets are alike enough.</summary>
/// <param name="First">Place of the text that stands first.</param>
/// <param name="Second">Place of the other text.</param>
/// <param name="Shared">Elements in both sets.</param>
/// <param name="Together">Elements in either set.</param>
public readonly record struct SimilarPair(int First, int Second, int Shared, int Together)
{
    /// <summary>The Jaccard index.</summary>
    public double Jaccard => (double)Shared / Together;
}
