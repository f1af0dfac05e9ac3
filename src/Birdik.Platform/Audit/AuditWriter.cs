using System.Security.Cryptography;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Audit;

/// <summary>Appends the deeds of changes to the tenant's chain, inside the transaction that made them.</summary>
internal sealed class AuditWriter(BirdikDbContext db, IDialect dialect)
{
    /// <summary>Locks the end of the chain until the transaction ends; changes of one tenant thus follow one another.</summary>
    public async Task LockAsync(CancellationToken ct) => await dialect.LockAuditHeadAsync(db, ct);

    public async Task AppendAsync(IReadOnlyList<ChangeContext> changes, CancellationToken ct)
    {
        var head = await db.Set<AuditHead>().SingleAsync(ct);
        foreach (var change in changes)
        {
            IReadOnlyList<FieldChange> fields = change.FieldChanges;
            foreach (var deed in change.Deeds)
            {
                Append(head, change, deed, fields);
                fields = [];
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private void Append(AuditHead head, ChangeContext change, Deed deed, IReadOnlyList<FieldChange> fields)
    {
        var json = new AuditFacts(
            change.Actor.Name, change.Actor.Role, change.Why, change.LegalBasis, deed.Facts, fields).ToJson();
        var salt = RandomNumberGenerator.GetBytes(AuditHash.SaltBytes);
        var entry = new AuditEntry
        {
            Sequence = head.Sequence + 1,
            At = change.At,
            ActorKind = change.Actor.Kind,
            ActorId = change.Actor.UserId,
            Action = deed.Action,
            SubjectKind = deed.Subject.Kind,
            SubjectId = deed.Subject.Id,
            ContentHash = AuditHash.OfContent(salt, json),
            PreviousHash = head.Hash,
        }.Sealed(db.Tenant);
        db.Add(entry);
        db.Add(AuditContent.Of(entry.Id, salt, json));
        (head.Sequence, head.Hash) = (entry.Sequence, entry.Hash);
    }
}
