using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Consultation;

/// <summary>What a municipality answered about a function; one answer, changed at will.</summary>
public sealed class ConsultationMark : TenantEntity<ConsultationMark>
{
    public const int MaxMarkedBy = 200;

    public required Id<Function> FunctionId { get; init; }

    /// <summary>Null where it was taken back.</summary>
    public ConsultationAnswer? Answer { get; set; }

    public required string MarkedBy { get; set; }

    public required DateTime MarkedAt { get; set; }
}
