using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>The needs of a municipality.</summary>
internal sealed class NeedRegister : RegisterDefinition<NeedRow>
{
    public NeedRegister()
        : base("planning.needs", PlanningLinks.Needs, "Planning.Needs", PlanningPermissions.View)
    {
        RowId(x => x.Id);
        Column("number", x => x.Serial).Shows((row, _) => NeedNumbers.Text(row.Serial, row.Year)).Narrow().Unfiltered();
        Column("text", x => x.Text).FilterBy(x => x.SearchText).Unsorted().Lead();
        Column("sphere", x => x.Sphere).Labels("Planning.Sphere");
        Computed("village", (row, words) => row.Village?.In(words.Language));
        Column("people", x => x.People);
        Column("priority", x => x.Priority);
        Column("source", x => x.Source).Labels("Planning.Source").Hidden();
        Column("raisedOn", x => x.RaisedOn);
        Column("answerDue", x => x.AnswerDue).Hidden();
        Column("state", x => x.State).Labels("Planning.State").Shows((row, words) => NeedLook.Of(row.State, row.Answer, row.AnswerDue, row.Today, words));
        SortFirst("raisedOn", descending: true);
        Search(x => x.SearchText);
        Chip("open", x => x.State == NeedState.Raised || x.State == NeedState.Accepted || x.State == NeedState.Planned);
        Chip("fresh", x => x.State == NeedState.Raised);
        Chip("overdue", source =>
        {
            var today = source.Today;
            return x => (x.State == NeedState.Raised || x.State == NeedState.Accepted) && x.Answer == NeedAnswer.None && x.AnswerDue < today;
        });
        Chip("ranked", x => x.Priority != null);
        Chip("latin", x => x.IsLatin);
        Opens(row => PlanningLinks.Need(row.Id));
        StartsNew(PlanningLinks.NewNeed, PlanningPermissions.Needs);
    }

    public override IQueryable<NeedRow> Rows(RegisterSource source)
    {
        var today = source.Today;
        return
            from need in source.Db.Set<Need>().AsNoTracking()
            join unit in source.Db.Set<Unit>() on need.VillageId equals unit.Id into units
            from village in units.DefaultIfEmpty()
            select new NeedRow
            {
                Id = need.Id,
                Serial = need.Serial,
                Year = need.Year,
                Text = need.Text,
                Sphere = need.Sphere,
                Village = village == null ? null : village.Name,
                People = need.People,
                Priority = need.Priority,
                Source = need.Source,
                RaisedOn = need.RaisedOn,
                AnswerDue = need.AnswerDue,
                State = need.State,
                Answer = need.Answer,
                IsLatin = need.IsLatin,
                SearchText = need.SearchText,
                Today = today,
            };
    }
}

public sealed record NeedRow
{
    public Id<Need> Id { get; init; }

    public int Serial { get; init; }

    public int Year { get; init; }

    public string Text { get; init; } = "";

    public NeedSphere Sphere { get; init; }

    public LocalizedText? Village { get; init; }

    public int People { get; init; }

    public int? Priority { get; init; }

    public NeedSource Source { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly? AnswerDue { get; init; }

    public NeedState State { get; init; }

    public NeedAnswer Answer { get; init; }

    public bool IsLatin { get; init; }

    public string SearchText { get; init; } = "";

    public DateOnly Today { get; init; }
}
