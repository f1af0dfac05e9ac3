using Birdik.Methods.Powers;
using Birdik.Platform.Norms;
using Birdik.Platform.Results;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Agreements;

/// <summary>Whether a delegation may be made at all; a refusal names the rule.</summary>
public sealed class DelegationRules(NormRegister norms, BasisReader bases)
{
    public async Task<IReadOnlyList<Problem>> RefuseAsync(
        DelegationAgreement agreement, Function function, decimal planned, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (function.Kind == FunctionKind.Own)
        {
            problems.Add(Problem.Invalid("powers.function-is-own", "Function", ("code", function.Code)));
        }

        var periods = await norms.NowAsync(ct);
        if (periods.On(DelegationNorms.BasisNeeded.Code, agreement.From) is { Flag: true } basis
            && (agreement.Act.Length == 0 || await LacksProvisionAsync(agreement, ct)))
        {
            problems.Add(Problem.Invalid("powers.delegation-without-basis", "Act", ("act", basis.Act), ("provision", basis.Provision)));
        }

        if (periods.On(DelegationNorms.MoneyNeeded.Code, agreement.From) is { Flag: true } money
            && (planned <= 0 || agreement.GiverLine.Length == 0 || agreement.TakerLine.Length == 0))
        {
            problems.Add(Problem.Invalid("powers.delegation-without-money", "Planned", ("act", money.Act), ("provision", money.Provision)));
        }

        return problems;
    }

    /// <summary>By law or act only what a provision in force gives can be handed over.</summary>
    private async Task<bool> LacksProvisionAsync(DelegationAgreement agreement, CancellationToken ct) =>
        agreement.Basis != DelegationBasis.Agreement
        && !(await bases.OfAsync(agreement.FunctionId, agreement.From, ct)).Any(view => view.Holds);
}
