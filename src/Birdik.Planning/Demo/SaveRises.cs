using Birdik.Planning.Needs;
using Birdik.Planning.Rises;
using Birdik.Platform.Persistence;

namespace Birdik.Planning.Demo;

/// <summary>Saves the needs that went up: to the rayon and to ministries.</summary>
internal sealed class SaveRises(BirdikDbContext db)
{
    public void Tell(ToldPlanning told, int rayon, IReadOnlyList<int> ministries)
    {
        var place = 0;
        foreach (var need in told.Needs.Where(need => told.Topics[need.Id].Beyond && need.State == NeedState.Accepted).Take(8))
        {
            db.Add(Rise(need, place % 2 == 0 || ministries.Count == 0 ? rayon : ministries[place % ministries.Count], place == 0 ? 30 : 100, told.Today.AddDays(-50 + place), told.Today.AddDays(-8 + (place * 3))));
            if (place == 0 && ministries.Count > 0)
            {
                // One matter of three: the rayon, a ministry, and what the municipality does itself.
                db.Add(Rise(need, ministries[0], 50, told.Today.AddDays(-48), told.Today.AddDays(-6)));
            }

            place++;
        }
    }

    private Rise Rise(Need need, int receiver, decimal percent, DateOnly on, DateOnly due) => new()
    {
        FromTenantId = db.Tenant,
        ToTenantId = receiver,
        NeedId = need.Id.Value,
        Number = NeedNumbers.Text(need.Serial, need.Year),
        Sphere = need.Sphere,
        Text = need.Text,
        Place = need.Place,
        People = need.People,
        Percent = percent,
        Reason = "Объект муниципалдык менчикте эмес, каражат республикалык бюджетте.",
        RaisedOn = on,
        DueOn = due,
    };
}
