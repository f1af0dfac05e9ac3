namespace Birdik.Powers.Agreements;

/// <summary>On what a delegation rests (Law No. 127 of 09.07.2013: by law, another normative act or an agreement).</summary>
public enum DelegationBasis
{
    Law,
    Act,

    /// <summary>An agreement of equal parties: it takes force when the municipality accepts.</summary>
    Agreement,
}
