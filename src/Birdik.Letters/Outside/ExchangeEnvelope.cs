using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Outside;

/// <summary>
/// One call between installations as it went over the line, the files left out. Every attempt has its own; calls that were refused before it was known
/// whose they are, are counted together.
/// </summary>
public sealed class ExchangeEnvelope : TenantEntity<ExchangeEnvelope>
{
    public const int MaxText = 100_000;
    public const int MaxFault = 500;
    public const int MaxService = 40;
    public const int MaxNumber = 100;

    public required bool IsOutgoing { get; init; }

    /// <summary>Null where the call was refused before it was known whose it is.</summary>
    public Id<ExchangePartner>? PartnerId { get; init; }

    public required string PartnerName { get; init; }

    public required string Service { get; init; }

    public required Guid Consignment { get; init; }

    /// <summary>The number of the letter.</summary>
    public required string Number { get; init; }

    /// <summary>Of calls counted together, the last.</summary>
    public required DateTime At { get; set; }

    public int Calls { get; private set; } = 1;

    public required EnvelopeOutcome Outcome { get; init; }

    public required string Fault { get; init; }

    public required string Request { get; set; }

    public required string Answer { get; init; }

    /// <summary>Number and partner, folded.</summary>
    public required string SearchText { get; init; }

    /// <summary>Another call refused for the same reason.</summary>
    public void Count(string request, DateTime at) => (Calls, Request, At) = (Calls + 1, request, at);
}

/// <summary>How a call ended.</summary>
public enum EnvelopeOutcome
{
    Accepted,

    /// <summary>The other side has it already: as good as accepted.</summary>
    Duplicate,

    /// <summary>The other side does not take it; trying again would not help.</summary>
    BusinessFault,

    /// <summary>The line or the other side failed; it is tried again.</summary>
    TechnicalFault,
}
