using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Needs;
using Birdik.Planning.Votes;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Demo;

/// <summary>Saves the vote of the residents on projects made of their needs.</summary>
internal sealed class SaveVote(BirdikDbContext db)
{
    private const int Voters = 800;

    public ResidentVote Tell(ToldPlanning told)
    {
        var vote = new ResidentVote
        {
            Title = $"{told.Today.Year}-жылга тургундардын долбоорлору", HeldOn = told.Today.AddDays(-150), Budget = 4_000_000,
        };
        db.Add(vote);
        var projects = told.Needs.Where(need => need.State != NeedState.Merged && need.EstimatedCost < 2_500_000).DistinctBy(need => told.Topics[need.Id]).Take(9).ToList();
        db.AddRange(projects.Select((need, number) => new VoteProject
        {
            VoteId = vote.Id, Code = $"{number + 1}", Title = told.Topics[need.Id].Measure.Ky, Cost = need.EstimatedCost, NeedId = need.Id,
        }));
        for (var number = 0; number < Voters; number++)
        {
            // The large village votes for its own; the small ones for theirs: what plain counting overlooks.
            var home = told.Places.Count == 0 ? 0 : number < 470 ? 0 : number < 620 ? 1 : number < 740 ? 2 : 3;
            var choices = Enumerable.Range(0, projects.Count).Where(project => project % 4 == home % 4 ? told.Below(100) < 78 : told.Below(100) < 12).Select(project => $"{project + 1}");
            db.Add(new VoteBallot
            {
                VoteId = vote.Id, Number = number + 1, Choices = string.Join(' ', choices), VillageId = told.Places.Count > home ? told.Places[home].Id : null,
            });
        }

        return vote;
    }

    /// <summary>Counts what is saved.</summary>
    public async Task CloseAsync(ResidentVote vote, DateOnly on, CancellationToken ct)
    {
        var winners = (await CountVote.OfAsync(db, vote, ct)).Of(SelectionRule.MesCost).Winners.ToHashSet();
        (vote.Rule, vote.ClosedOn) = (SelectionRule.MesCost, on);
        foreach (var project in await db.Set<VoteProject>().Where(row => row.VoteId == vote.Id).ToListAsync(ct))
        {
            project.IsChosen = winners.Contains(project.Code);
        }
    }
}
