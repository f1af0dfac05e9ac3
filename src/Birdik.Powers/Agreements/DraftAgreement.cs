using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Agreements;

/// <summary>Draws up a delegation; nobody else sees it until it is proposed.</summary>
public sealed record DraftAgreement
{
    /// <summary>The code of the municipality's office.</summary>
    public required string Taker { get; init; }

    /// <summary>The code of the function.</summary>
    public required string Function { get; init; }

    public required DelegationBasis Basis { get; init; }

    public string Act { get; init; } = "";

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public decimal Posts { get; init; }

    public string GiverLine { get; init; } = "";

    public string TakerLine { get; init; } = "";

    public DateOnly? ReturnBy { get; init; }

    /// <summary>Som planned in the first year.</summary>
    public decimal Planned { get; init; }

    public string Indicator { get; init; } = "";

    public decimal Target { get; init; }

    /// <summary>The days on which reports are due.</summary>
    public IReadOnlyList<DateOnly> Reports { get; init; } = [];
}

public sealed class DraftAgreementHandler(BirdikDbContext db, FunctionRules rules, AgreementSearch search)
{
    public const decimal MostSom = 100_000_000_000m;
    public const int MostReports = 60;

    public async Task<Result<Id<DelegationAgreement>>> HandleAsync(DraftAgreement command, ChangeContext change, CancellationToken ct)
    {
        var sides = await db.Set<Tenant>().Where(tenant => tenant.Id == change.TenantId || tenant.Code == command.Taker).ToListAsync(ct);
        if (sides.Find(tenant => tenant.Id == change.TenantId) is not { Kind: TenantKind.StateBody })
        {
            return Problem.Forbidden("powers.not-a-state-body");
        }

        List<Problem> problems = [.. RefuseShape(command)];
        var taker = sides.Find(tenant => tenant.Code == command.Taker && tenant.Kind == TenantKind.Municipality && tenant.To is null);
        if (taker is null)
        {
            problems.Add(Problem.Invalid("powers.municipality-unknown", "Taker", ("value", command.Taker)));
        }

        var function = await rules.InForceAsync(command.Function, ct);
        problems.AddRange(function.Problems.Select(problem => problem with { Field = "Function" }));
        if (problems.Count > 0)
        {
            return problems;
        }

        var agreement = new DelegationAgreement
        {
            GiverId = change.TenantId,
            TakerId = taker!.Id,
            FunctionId = function.Value.Id,
            Basis = command.Basis,
            Act = command.Act,
            From = command.From,
            To = command.To,
            Posts = command.Posts,
            GiverLine = command.GiverLine,
            TakerLine = command.TakerLine,
            ReturnBy = command.ReturnBy,
        };
        db.Add(agreement);
        db.Add(new AgreementMoney { AgreementId = agreement.Id, Year = command.From.Year, Planned = command.Planned });
        if (command.Indicator.Length > 0)
        {
            db.Add(new AgreementIndicator { AgreementId = agreement.Id, Name = command.Indicator, Target = command.Target });
        }

        db.AddRange(command.Reports.Distinct().Select(due => new AgreementReport { AgreementId = agreement.Id, Due = due }));
        change.Record(
            "powers.agreement-drafted", AgreementRef.To(agreement.Id), ("function", function.Value.Name), ("taker", taker.Name), ("act", agreement.Act));
        await search.PutAsync(agreement, ct);
        await db.SaveChangesAsync(ct);
        return agreement.Id;
    }

    private static IEnumerable<Problem> RefuseShape(DraftAgreement command)
    {
        foreach (var (field, text, most) in new[]
        {
            ("Act", command.Act, DelegationAgreement.MaxAct),
            ("GiverLine", command.GiverLine, DelegationAgreement.MaxLine),
            ("TakerLine", command.TakerLine, DelegationAgreement.MaxLine),
            ("Indicator", command.Indicator, AgreementIndicator.MaxName),
        })
        {
            if (text.Length > most || text.Any(char.IsControl))
            {
                yield return Problem.Invalid("powers.text-invalid", field, ("most", most));
            }
        }

        if (command.To < command.From)
        {
            yield return Problem.Invalid("powers.ends-before-it-begins", "To");
        }

        if (command.Planned is < 0 or > MostSom || command.Posts is < 0 or > 10_000)
        {
            yield return Problem.Invalid("powers.amount-invalid", command.Posts is < 0 or > 10_000 ? "Posts" : "Planned");
        }

        if (command.Reports.Count > MostReports)
        {
            yield return Problem.Invalid("powers.too-many-reports", "Reports", ("most", MostReports));
        }
    }
}
