using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Testing;

public sealed partial class TestData
{
    private static int _lastDuty;

    /// <summary>A duty of an article of an act that has a text.</summary>
    public async Task<Duty> CreateDutyAsync(Act act, string eId = "art_3", DutyState state = DutyState.Confirmed, Action<Duty>? with = null)
    {
        var provision = await host.ReadAsync(
            Tenant.Installation,
            db => db.Set<Provision>().Where(one => one.ActId == act.Id && one.EId == eId).Select(one => one.Id).SingleAsync());
        var number = Interlocked.Increment(ref _lastDuty);
        var sentence = $"Айыл окмоту обязан ежегодно до 1 октября представлять отчет № {number}.";
        var duty = new Duty
        {
            ActId = act.Id,
            ProvisionId = provision,
            Language = ActLanguage.Ru,
            Sentence = sentence,
            SentenceKey = Duty.KeyOf(sentence),
            From = act.Date!.Value,
            Place = 1_000_000 + number,
            Modality = DutyModality.Must,
            Bearer = "айыл окмоту",
            Action = $"представлять отчет {number}",
            Term = "ежегодно до 1 октября",
            Period = DutyPeriod.Yearly,
            DueMonth = 10,
            DueDay = 1,
            State = state,
        };
        with?.Invoke(duty);
        duty.Refold();
        await WriteAsync(Tenant.Installation, "test.duty", db => db.Add(duty));
        return duty;
    }

    /// <summary>The id of an address of an act.</summary>
    public Task<Id<Provision>> ProvisionAsync(Act act, string eId) => host.ReadAsync(
        Tenant.Installation,
        db => db.Set<Provision>().Where(one => one.ActId == act.Id && one.EId == eId).Select(one => one.Id).SingleAsync());
}
