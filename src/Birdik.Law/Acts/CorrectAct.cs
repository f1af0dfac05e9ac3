using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Mends or completes the entry of an act. With another date or number it gets another address; the former one still leads to it.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the correction.</param>
public sealed record CorrectAct(string Key, ActEntry Entry, int? Version = null);

public sealed class CorrectActHandler(BirdikDbContext db, ActRules rules, ActSearch search)
{
    public async Task<Result<string>> HandleAsync(CorrectAct command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.FindAsync(command.Key, ct) is not { } act)
        {
            return ActRules.Unknown(command.Key);
        }

        if (command.Version is { } seen && seen != act.Version)
        {
            return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
        }

        List<Problem> problems = [.. ActRules.RefuseShape(command.Entry)];
        var address = await rules.AddressAsync(command.Entry, act.Id, ct);
        problems.AddRange(address.Problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        await MoveAsync(act, command.Entry, address.Value, ct);
        command.Entry.WriteTo(act);
        act.Confidence = ActConfidence.Confirmed;
        await search.PutAsync(act, ct);
        change.Record("law.act-corrected", ActRef.To(act.Id), ("title", act.Title), ("uri", act.Uri));
        await db.SaveChangesAsync(ct);
        return act.Key;
    }

    /// <summary>The address follows kind, date and number; a new spelling of the title moves no act.</summary>
    private async Task MoveAsync(Act act, ActEntry entry, string uri, CancellationToken ct)
    {
        if (act.Uri == uri || (act.Kind == entry.Kind && act.Date == entry.Date && act.Number == entry.Number))
        {
            return;
        }

        db.RemoveRange(await db.Set<FormerAddress>().Where(former => former.ActId == act.Id && former.Uri == uri).ToListAsync(ct));
        db.Add(new FormerAddress { ActId = act.Id, Uri = act.Uri, Key = act.Key });
        (act.Uri, act.Key) = (uri, ActAddress.Key(uri));
    }
}
