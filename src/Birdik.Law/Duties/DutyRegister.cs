using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Duties;

/// <summary>The register of duties, permissions and prohibitions.</summary>
internal sealed class DutyRegister : RegisterDefinition<DutyRow>
{
    private const int MaxShown = 160;

    public DutyRegister()
        : base("law.duties", DutyLinks.Register, "Law.Duties", LawPermissions.View)
    {
        RowId(x => x.Id);
        Column("sentence", x => x.Place).Shows((row, _) => Short(row.Sentence)).Unfiltered().Lead();
        Column("bearer", x => x.Bearer).FilterBy(x => x.Folded);
        Column("modality", x => x.Modality).Labels("Law.Modality");
        Column("act", x => x.ActSortKey).Shows((row, words) => row.ActTitle.In(words.Language)).FilterBy(x => x.ActSearchText);
        Column("provision", x => x.EId).Unfiltered().Unsorted().Hidden();
        Column("period", x => x.Period).Labels("Law.Period");
        Column("term", x => x.Term).Unfiltered();
        Column("payer", x => x.Payer).Unfiltered().Hidden();
        Column("state", x => x.State).Labels("Law.DutyState");
        Column("language", x => x.Language).Labels("Law.Language").Hidden();
        Column("actKey", x => x.ActKey).FilterExactly(x => x.ActKey).Hidden();
        SortFirst("sentence");
        Search(x => x.Folded, x => x.ActSearchText);
        Chip("confirmed", x => x.State == DutyState.Confirmed);
        Chip("candidates", x => x.State == DutyState.Candidate);
        Chip("refused", x => x.State == DutyState.Refused);
        Chip("withTerm", x => x.Period != DutyPeriod.None);
        Chip("withoutPayer", x => x.Payer == "" && x.Modality == DutyModality.Must);
        Opens(row => DutyLinks.Duty(row.Id));
    }

    public override IQueryable<DutyRow> Rows(RegisterSource source) =>
        from duty in source.Db.Set<Duty>().AsNoTracking()
        join provision in source.Db.Set<Provision>() on duty.ProvisionId equals provision.Id
        join act in source.Db.Set<Act>() on duty.ActId equals act.Id
        select new DutyRow
        {
            Id = duty.Id,
            Place = duty.Place,
            Sentence = duty.Sentence,
            Bearer = duty.Bearer,
            Modality = duty.Modality,
            Action = duty.Action,
            Object = duty.Object,
            Term = duty.Term,
            Period = duty.Period,
            Payer = duty.Payer,
            State = duty.State,
            Language = duty.Language,
            EId = provision.EId,
            ActKey = act.Key,
            ActTitle = act.Title,
            ActSortKey = act.SortKey,
            ActSearchText = act.SearchText,
            Spheres = act.Spheres,
            Folded = duty.Folded,
        };

    private static string Short(string sentence) => sentence.Length <= MaxShown ? sentence : $"{sentence[..MaxShown]}…";
}
