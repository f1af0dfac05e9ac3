using Birdik.Platform.Localization;
using Birdik.Platform.Registers;

namespace Birdik.Letters.Outgoing;

/// <summary>Drafts and the journal of outgoing letters as a table.</summary>
internal sealed class OutgoingRegister : RegisterDefinition<OutgoingRow>
{
    public OutgoingRegister()
        : base("letters.outgoing", LettersLinks.OutgoingRegister, "Letters.Outgoing", LettersPermissions.View)
    {
        RowId(x => x.Id);
        Column("number", x => x.Number).FilterExactly(x => x.Number).Unsorted().Narrow();
        Column("draftedAt", x => x.DraftedAt);
        Column("subject", x => x.Subject).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("addressee", x => x.Addressee).Unsorted().Shows((row, words) => row.Addressee.Length > 0 ? row.Addressee : words["Letters.Sender.Hidden"]);
        Column("author", x => x.Author).Unsorted().Hidden();
        Column("signedBy", x => x.SignedBy).Unsorted().Hidden();
        Column("registeredOn", x => x.RegisteredOn).Hidden();
        Column("state", x => x.State).Labels("Letters.OutgoingState").Shows((row, words) => Status(row, words));
        SortFirst("draftedAt", descending: true);
        Search(x => x.SearchText);
        Chip("drafts", x => x.State == OutgoingState.Draft);
        Chip("unsent", x => x.State == OutgoingState.Registered);
        Chip("replies", x => x.IsReply);
        Opens(row => LettersLinks.Outgoing(row.Id));
        StartsNew(LettersLinks.Draft, LettersPermissions.Draft);
        BulkOpens("sign", LettersPermissions.Dispatch, ids => LettersLinks.OutgoingBatchOf(OutgoingBatchKind.Register, ids));
        BulkOpens("send", LettersPermissions.Dispatch, ids => LettersLinks.OutgoingBatchOf(OutgoingBatchKind.Send, ids));
    }

    public override IQueryable<OutgoingRow> Rows(RegisterSource source)
    {
        // Who is shown every addressee needs no look at each letter.
        var all = source.User.May(LettersPermissions.Confidential);
        var shown = ReadOutgoingLetter.Shown(source.Db.Set<OutgoingLetter>(), source.Db, source.User);
        return ReadOutgoingLetter.Visible(source.Db, source.User).Select(x => new OutgoingRow
        {
            Id = x.Id,
            Number = x.Number,
            DraftedAt = x.DraftedAt,
            RegisteredOn = x.RegisteredOn,
            Subject = x.Subject,
            Addressee = all || shown.Any(one => one.Id == x.Id) ? x.AddresseeName : "",
            Author = x.AuthorName,
            SignedBy = x.SignedBy,
            State = x.State,
            IsReply = x.InReplyTo != null,
            SearchText = all || shown.Any(one => one.Id == x.Id) ? x.SearchText : x.Number,
        });
    }

    private static Cell Status(OutgoingRow row, Words words) => new(words[$"Letters.OutgoingState.{row.State}"], row.State switch
    {
        OutgoingState.Draft => CellTone.Soon,
        OutgoingState.Registered => CellTone.Now,
        OutgoingState.Sent => CellTone.Info,
        OutgoingState.Delivered => CellTone.Done,
        OutgoingState.Cancelled => CellTone.Quiet,
    });
}
