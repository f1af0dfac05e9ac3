using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Letters sent to other offices electronically, and how far each is.</summary>
internal sealed class ParcelRegister : RegisterDefinition<ParcelRow>
{
    public ParcelRegister()
        : base("letters.parcels", LettersLinks.Parcels, "Letters.Parcels", LettersPermissions.Dispatch)
    {
        RowId(x => x.Id);
        Column("number", x => x.Number).Unsorted().Narrow();
        Column("sentAt", x => x.SentAt);
        Column("addressee", x => x.Addressee).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("theirNumber", x => x.TheirNumber).Unsorted();
        Column("state", x => x.State).Labels("Letters.ParcelState").Shows((row, words) => Status(row, words));
        Column("fault", x => x.Fault).Unsorted().Hidden();
        SortFirst("sentAt", descending: true);
        Search(x => x.SearchText);
        Chip("unregistered", x => x.State == ParcelState.Sent || x.State == ParcelState.Delivered);
        Chip("refused", x => x.State == ParcelState.Refused);
        Opens(row => LettersLinks.Outgoing(row.LetterId));
    }

    public override IQueryable<ParcelRow> Rows(RegisterSource source) =>
        from x in source.Db.Set<Parcel>().AsNoTracking()
        join letter in ReadOutgoingLetter.Visible(source.Db, source.User) on x.LetterId equals letter.Id
        select new ParcelRow
        {
            Id = x.Id,
            LetterId = x.LetterId,
            Number = letter.Number,
            SentAt = x.SentAt,
            Addressee = x.ToName,
            TheirNumber = x.TheirNumber,
            State = x.State,
            Fault = x.Fault,
            SearchText = x.SearchText,
        };

    private static Cell Status(ParcelRow row, Words words) => new(words[$"Letters.ParcelState.{row.State}"], row.State switch
    {
        ParcelState.Sent => CellTone.Soon,
        ParcelState.Delivered or ParcelState.Registered => CellTone.Info,
        ParcelState.Answered => CellTone.Done,
        ParcelState.Refused => CellTone.Now,
    });
}

/// <summary>A parcel as a row.</summary>
public sealed record ParcelRow
{
    public Id<Parcel> Id { get; init; }

    public Id<OutgoingLetter> LetterId { get; init; }

    public string Number { get; init; } = "";

    public DateTime SentAt { get; init; }

    public string Addressee { get; init; } = "";

    public string TheirNumber { get; init; } = "";

    public ParcelState State { get; init; }

    public string Fault { get; init; } = "";

    public string SearchText { get; init; } = "";
}
