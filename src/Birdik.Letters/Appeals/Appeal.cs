using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Appeals;

/// <summary>What the law wants of a citizen's appeal beside what every letter has (law No. 67).</summary>
public sealed class Appeal : TenantEntity<Appeal>
{
    public const int MaxAddress = 300;
    public const int MaxContact = 120;
    public const int MaxNote = 500;

    public required Id<IncomingLetter> LetterId { get; init; }

    public AppealForm Form { get; set; }

    public bool IsAnonymous { get; set; }

    /// <summary>Where the answer is to go.</summary>
    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public bool IsSigned { get; set; } = true;

    public bool HasIdentityCopy { get; set; }

    /// <summary>Why it was left without consideration; null where it is considered.</summary>
    public AppealGround? LeftBecause { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    public string LeftNote { get; private set; } = "";

    public void Leave(AppealGround ground, string note, DateOnly on) => (LeftBecause, LeftNote, LeftOn) = (ground, note, on);

    /// <summary>What the law wants and the appeal lacks.</summary>
    public IEnumerable<AppealLack> Lacks()
    {
        if (IsAnonymous)
        {
            yield return AppealLack.Name;
        }

        if (Address.Length == 0 && Email.Length == 0)
        {
            yield return AppealLack.Address;
        }

        if (Form == AppealForm.Written && !IsSigned)
        {
            yield return AppealLack.Signature;
        }

        if (Form == AppealForm.Written && !HasIdentityCopy)
        {
            yield return AppealLack.IdentityCopy;
        }
    }
}

public enum AppealForm
{
    Written,
    Electronic,
    Oral,
}

/// <summary>Grounds on which an appeal may be left without consideration.</summary>
public enum AppealGround
{
    Anonymous,
    NoAddress,
    Insulting,
    CallsToHatred,
}

public enum AppealLack
{
    Name,
    Address,
    Signature,
    IdentityCopy,
}

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.TenantTable("letters_appeal");
        builder.Property(x => x.Address).HasMaxLength(Appeal.MaxAddress);
        builder.Property(x => x.Phone).HasMaxLength(Appeal.MaxContact);
        builder.Property(x => x.Email).HasMaxLength(Appeal.MaxContact);
        builder.Property(x => x.LeftNote).HasMaxLength(Appeal.MaxNote);
        builder.RefersTo<Appeal, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId }).IsUnique();
    }
}
