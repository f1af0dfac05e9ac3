namespace Birdik.Powers.Consultation;

/// <summary>How a municipality sees a function.</summary>
public enum ConsultationAnswer
{
    /// <summary>Residents need it; it must stay.</summary>
    Vital,

    /// <summary>It costs more than it gives.</summary>
    Burden,

    /// <summary>It is needed and is not carried out: means or rules are missing.</summary>
    Missing,

    /// <summary>It should be taken out of the law.</summary>
    Repeal,
}
