using Birdik.Law.Acts;

namespace Birdik.Law.Commands;

/// <summary>The kinds that a text tells by its title, in the register's words.</summary>
internal static class ActKindExtensions
{
    public static ActKind InRegister(this Methods.Law.ActKind kind) => kind switch
    {
        Methods.Law.ActKind.Constitution => ActKind.Constitution,
        Methods.Law.ActKind.ConstitutionalLaw => ActKind.ConstitutionalLaw,
        Methods.Law.ActKind.Code => ActKind.Code,
        Methods.Law.ActKind.Law => ActKind.Law,
        Methods.Law.ActKind.PresidentialDecree => ActKind.Decree,
        Methods.Law.ActKind.ParliamentResolution => ActKind.ParliamentResolution,
        Methods.Law.ActKind.CabinetResolution => ActKind.CabinetResolution,
        Methods.Law.ActKind.NationalBankOrElectionCommissionAct => ActKind.BankAct,
        Methods.Law.ActKind.AgencyAct => ActKind.Order,
        Methods.Law.ActKind.CouncilResolution => ActKind.KeneshResolution,
    };
}
