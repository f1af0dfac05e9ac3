using Birdik.Letters.Correspondents;
using Birdik.Platform.Ids;
using Birdik.Platform.Registers;

namespace Birdik.Letters.Matters;

/// <summary>Matters as a table.</summary>
internal sealed class MatterRegister : RegisterDefinition<MatterRow>
{
    public MatterRegister()
        : base("letters.matters", LettersLinks.Matters, "Letters.Matters", LettersPermissions.View)
    {
        RowId(x => x.Id);
        Column("question", x => x.Question).Unsorted().Lead();
        Column("with", x => x.With).Unsorted();
        Column("function", x => x.Function).FilterExactly(x => x.Function).Unsorted().Narrow();
        Column("openedOn", x => x.OpenedOn);
        Column("letters", x => x.Letters).Unsorted();
        Column("end", x => x.End).Labels("Letters.MatterEnd").Shows((row, words) => row.End is { } end
            ? new Cell(words[$"Letters.MatterEnd.{end}"], end == MatterEnd.Settled ? CellTone.Done : CellTone.Quiet)
            : new Cell(words["Letters.MatterEnd.Open"], CellTone.Info));
        Column("endedOn", x => x.EndedOn).Hidden();
        SortFirst("openedOn", descending: true);
        Chip("open", x => x.End == null);
        Chip("noResult", x => x.End == MatterEnd.NoResult);
        Opens(row => LettersLinks.Matter(row.Id));
    }

    public override IQueryable<MatterRow> Rows(RegisterSource source)
    {
        var may = source.User.May(LettersPermissions.Confidential);
        return
            from matter in ReadMatters.Visible(source.Db, source.User)
            join with in source.Db.Set<Correspondent>() on matter.WithId equals (Id<Correspondent>?)with.Id
            where may || with.Class != CorrespondentClass.Citizen
            select new MatterRow
            {
                Id = matter.Id,
                Question = matter.Question,
                With = with.Name,
                Function = matter.Function,
                OpenedOn = matter.OpenedOn,
                End = matter.End,
                EndedOn = matter.EndedOn,
                Letters = source.Db.Set<MatterLetter>().Count(entry => entry.MatterId == matter.Id),
            };
    }
}

/// <summary>A matter as a row.</summary>
public sealed record MatterRow
{
    public Id<Matter> Id { get; init; }

    public string Question { get; init; } = "";

    public string With { get; init; } = "";

    public string? Function { get; init; }

    public DateOnly OpenedOn { get; init; }

    public int Letters { get; init; }

    public MatterEnd? End { get; init; }

    public DateOnly? EndedOn { get; init; }
}
