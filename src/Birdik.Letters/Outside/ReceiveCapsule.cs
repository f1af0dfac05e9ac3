using Birdik.Letters.Exchange;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>Takes a capsule whose signature holds and whose key the office knows: one letter among the arrivals, one entry in the journal.</summary>
internal sealed record ReceiveCapsule(
    ExchangePartner Partner, DhxDocument Document, StickRead Read, IReadOnlyDictionary<string, ReceivedFile> Files, string Head);

internal sealed class ReceiveCapsuleHandler(BirdikDbContext db, ReceiveStickHandler receive)
{
    public async Task<Result<LineAnswer>> HandleAsync(ReceiveCapsule command, ChangeContext change, CancellationToken ct)
    {
        var answer = await TakeAsync(command, change, ct);
        db.Add(EnvelopeBook.Of(
            false, command.Partner, "sendDocument", command.Document.ConsignmentId, command.Read.Manifest.Letters is [var first, ..] ? first.Number : "",
            CapsuleLine.Show(command.Document, command.Read.Manifest), answer with { Asked = command.Head }, change.At));
        await db.SaveChangesAsync(ct);
        return answer;
    }

    private async Task<LineAnswer> TakeAsync(ReceiveCapsule command, ChangeContext change, CancellationToken ct)
    {
        if (command.Read.Manifest.Letters is not [var letter] || letter.Consignment != command.Document.ConsignmentId)
        {
            return Fault(DhxFaults.Validation, "A capsule holds one letter, under the consignment of its envelope.");
        }

        if (command.Read.Problems.Count > 0 || command.Read.IsCut || letter.Files is null || letter.Files.Any(file => !command.Files.ContainsKey(file.Sha256)))
        {
            return Fault(DhxFaults.Validation, "A file of the capsule is missing, altered or not taken here.");
        }

        if (await db.Set<Arrival>().AnyAsync(row => row.FromKey == command.Read.KeyId && row.Consignment == letter.Consignment, ct))
        {
            return Fault(DhxFaults.Duplicate, "This consignment is here already.") with { Outcome = EnvelopeOutcome.Duplicate };
        }

        var taken = await receive.HandleAsync(new ReceiveStick(command.Read, command.Files) { Partner = command.Partner.Id }, change, ct);
        return taken.Succeeded
            ? new LineAnswer(EnvelopeOutcome.Accepted, "", DhxText.Receipt(letter.Consignment.ToString()))
            : Fault(DhxFaults.Validation, taken.Problems[0].Code);
    }

    private static LineAnswer Fault(string code, string text) => new(EnvelopeOutcome.BusinessFault, $"{code}: {text}", DhxText.Fault(code, text));
}
