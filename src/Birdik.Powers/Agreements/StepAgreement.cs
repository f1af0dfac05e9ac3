using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>What a side may do next with an agreement.</summary>
public enum AgreementStep
{
    Propose,
    Accept,
    Refuse,
    Suspend,
    Resume,
    Terminate,
}

/// <summary>Takes a step; refusing, suspending and ending need a reason.</summary>
public sealed record StepAgreement(Id<DelegationAgreement> Agreement, AgreementStep Step, string Reason = "");

public sealed class StepAgreementHandler(BirdikDbContext db, DelegationRules rules, EventOutbox outbox, TimeProvider clock)
{
    public static Problem Unknown { get; } = Problem.NotFound("powers.agreement-unknown");

    public async Task<Result<Done>> HandleAsync(StepAgreement command, ChangeContext change, CancellationToken ct)
    {
        var agreement = await db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.Id == command.Agreement, ct);
        if (agreement is null)
        {
            return Unknown;
        }

        if (!AgreementSteps.Open(agreement, clock.Today()).Contains(command.Step))
        {
            return Problem.Conflict("powers.step-not-open");
        }

        var needsReason = command.Step is AgreementStep.Refuse or AgreementStep.Suspend or AgreementStep.Terminate;
        if ((needsReason && command.Reason.Length == 0) || command.Reason.Length > DelegationAgreement.MaxReason)
        {
            return Problem.Invalid("powers.reason-missing", "Reason", ("most", DelegationAgreement.MaxReason));
        }

        var function = await db.Set<Function>().SingleAsync(one => one.Id == agreement.FunctionId, ct);
        if (command.Step is AgreementStep.Propose or AgreementStep.Accept)
        {
            var planned = await db.Set<AgreementMoney>().Where(one => one.AgreementId == agreement.Id).Select(one => one.Planned).ToListAsync(ct);
            if (await rules.RefuseAsync(agreement, function, planned.Sum(), ct) is { Count: > 0 } problems)
            {
                return Result<Done>.Refused(problems);
            }
        }

        Take(agreement, command);
        agreement.Revise();
        change.Record(
            $"powers.agreement-{command.Step.ToString().ToLowerInvariant()}",
            AgreementRef.To(agreement.Id),
            ("function", function.Name), ("act", agreement.Act), ("reason", command.Reason));
        await outbox.AddAsync(new AgreementChanged(agreement.Id, agreement.OtherSide), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static void Take(DelegationAgreement agreement, StepAgreement command)
    {
        agreement.Reason = command.Reason;
        (agreement.Step, agreement.Answer) = command.Step switch
        {
            AgreementStep.Propose or AgreementStep.Resume => (GiverStep.Proposed, agreement.Answer),
            AgreementStep.Suspend => (GiverStep.Suspended, agreement.Answer),
            AgreementStep.Terminate => (GiverStep.Terminated, agreement.Answer),
            AgreementStep.Accept => (agreement.Step, TakerAnswer.Accepted),
            AgreementStep.Refuse => (agreement.Step, TakerAnswer.Refused),
        };
    }
}
