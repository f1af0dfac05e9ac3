using Birdik.Platform.Persistence;

namespace Birdik.Letters.Outside;

/// <summary>An office of another installation with which letters are exchanged by a line.</summary>
public sealed class ExchangePartner : TenantEntity<ExchangePartner>
{
    public const int MaxName = 300;
    public const int MaxAddress = 300;
    public const int MaxCode = 100;
    public const int MaxKey = 100;

    public required string Name { get; set; }

    /// <summary>Where its services are: <c>/sendDocument</c> and <c>/documentStatus</c> follow it. With X-Road it is the path of the own security server.</summary>
    public required string Address { get; set; }

    /// <summary>Its code in the other installation.</summary>
    public required string TheirCode { get; set; }

    /// <summary>The sender as X-Road knows it (<c>INSTANCE/CLASS/MEMBER/SUBSYSTEM</c>); empty without X-Road.</summary>
    public required string Client { get; set; }

    /// <summary>The thumbprint (RFC 7638) of the key with which the other installation signs; a capsule of any other key is refused.</summary>
    public required string KeyId { get; set; }

    public required bool IsOn { get; set; }
}
