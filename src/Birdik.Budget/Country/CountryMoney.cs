using Birdik.Methods.Budget;
using Birdik.Methods.Budget.Equalization;
using Birdik.Methods.Budget.Inequality;
using Birdik.Methods.Powers;
using Birdik.Staffing.Need;

namespace Birdik.Budget.Country;

/// <summary>
/// The whole country in money, made so that a change of terms costs little: of every municipality the years of pay its work asks for, its
/// tax bases and its grant.
/// </summary>
public sealed class CountryMoney
{
    /// <summary>Months of pay in a year.</summary>
    private const int Months = 12;

    public CountryMoney(CountryFacts facts, ILookup<string, RevenueBase> bases, IReadOnlyDictionary<LocalTax, decimal> rates, CountryTerms inForce, decimal contributions,
        decimal servicesPerResident)
    {
        (Facts, Bases, Rates, InForce, Contributions, ServicesPerResident) = (facts, bases, rates, inForce, contributions, servicesPerResident);
        Offices =
        [
            .. facts.Needs().Where(need => need.Office.Residents > 0).Select(need =>
            {
                var (own, delegated) = (0m, 0m);
                foreach (var line in need.Lines)
                {
                    var pay = line.Hours / need.Need.AvailableHours * facts.Rules.CoefficientOf(line.Norm.Post) * Months;
                    if (line.Function?.Kind == FunctionKind.Delegated)
                    {
                        delegated += pay;
                    }
                    else
                    {
                        own += pay;
                    }
                }

                var known = bases[need.Office.Unit.Code].ToList();
                return new OfficeMoney(
                    need,
                    own,
                    delegated,
                    known.Where(one => one.Tax is not null).ToDictionary(
                        one => one.Tax!.Value, one => new RevenuePotential(one.Base * rates.GetValueOrDefault(one.Tax!.Value), one.Collected)),
                    known.Where(one => one.Tax is null).Sum(one => one.Collected));
            }),
        ];
    }

    public CountryFacts Facts { get; }

    public ILookup<string, RevenueBase> Bases { get; }

    public IReadOnlyDictionary<LocalTax, decimal> Rates { get; }

    /// <summary>The formula and the legal values in force.</summary>
    public CountryTerms InForce { get; }

    /// <summary>Employer's contributions on pay.</summary>
    public decimal Contributions { get; }

    /// <summary>Som a year of own services other than the work of the office.</summary>
    public decimal ServicesPerResident { get; }

    public IReadOnlyList<OfficeMoney> Offices { get; }

    public OfficeMoney? OfUnit(string code) => Offices.FirstOrDefault(office => office.Code == code);

    /// <summary>Som a year that the work and the services of a municipality ask for under the terms.</summary>
    public decimal NeedOf(OfficeMoney office, CountryTerms terms) => WorkOf(office, terms) + (office.Residents * ServicesPerResident);

    /// <summary>Som a year that the work of the office asks for: pay, contributions, goods and services.</summary>
    public decimal WorkOf(OfficeMoney office, CountryTerms terms) =>
        (office.OwnPay + (terms.DelegatedPaid ? 0 : office.DelegatedPay)) * terms.BaseRate * (1 + Contributions) * (1 + terms.DirectShare) / (1 - terms.Support);

    public CountryRun Run(CountryTerms terms)
    {
        var average = Offices.Count == 0 ? 0 : Offices.Sum(office => NeedOf(office, terms)) / Offices.Sum(office => office.Residents);
        var result = Offices.Count == 0 ? null : Equalizer.Run([.. Offices.Select(office => Unit(office, terms, average))], new(terms.Formula, terms.Pool, terms.MaxLossShare));
        return new CountryRun(this, terms, result?.Shares ?? [], result?.PoolLeft ?? 0, result?.MissingForGuarantee ?? 0);
    }

    /// <summary>
    /// How each changed parameter moved each transfer, whatever the order of changes (Shapley); figures in the order of the offices.
    /// </summary>
    public IReadOnlyList<(string Cause, double[] Parts)> Decompose(CountryTerms to)
    {
        var causes = InForce.ChangesTo(to);
        var parts = ShapleyDecomposition.Of(causes.Count, set =>
        {
            var terms = InForce;
            for (var cause = 0; cause < causes.Count; cause++)
            {
                if ((set & (1u << cause)) != 0)
                {
                    terms = causes[cause].Change(terms);
                }
            }

            return [.. Run(terms).Shares.Select(share => (double)share.Transfer)];
        });
        return [.. causes.Zip(parts, (cause, part) => (cause.Cause, part))];
    }

    /// <param name="average">Of the need, som a head.</param>
    private EqualizationUnit Unit(OfficeMoney office, CountryTerms terms, decimal average)
    {
        var need = NeedOf(office, terms);
        return new EqualizationUnit(office.Code, office.Residents)
        {
            Capacity = office.Capacity * terms.RateFactor,
            Need = need,
            ExpenditureIndex = average == 0 ? 1 : Math.Clamp(need / office.Residents / average, 0.01m, EqualizationUnit.MostIndex),
            Grant = office.Grant,
        };
    }
}

/// <summary>A municipality in money.</summary>
/// <param name="OwnPay">Years of pay at a base rate of 1 a month that own functions and common work ask for, before support work.</param>
/// <param name="DelegatedPay">The same of delegated functions.</param>
/// <param name="Potential">By tax.</param>
/// <param name="Grant">Som of the present grant.</param>
public sealed record OfficeMoney(
    OfficeNeed Need, decimal OwnPay, decimal DelegatedPay, IReadOnlyDictionary<LocalTax, RevenuePotential> Potential, decimal Grant)
{
    public string Code => Need.Office.Unit.Code;

    public decimal Residents => Need.Office.Residents ?? 0;

    public decimal Capacity { get; } = Potential.Values.Sum(one => one.Capacity);

    public decimal Collected => Potential.Values.Sum(one => one.Collections);

    /// <summary>Municipalities of a like size and kind: 0 to 3 aimaks by residents, 4 cities.</summary>
    public int Group => Need.Office.IsCity ? 4 : Residents switch { < 5_000 => 0, < 10_000 => 1, < 20_000 => 2, _ => 3 };
}

/// <summary>One reckoning for the whole country.</summary>
public sealed record CountryRun(
    CountryMoney Money, CountryTerms Terms, IReadOnlyList<EqualizationShare> Shares, decimal PoolLeft, decimal MissingForGuarantee)
{
    public decimal Given => Shares.Where(share => share.Transfer > 0).Sum(share => share.Transfer);

    public decimal Need => Shares.Sum(share => share.Unit.Need);

    public decimal Capacity => Shares.Sum(share => share.Unit.Capacity);

    public EqualizationShare? Of(string code) => Shares.FirstOrDefault(share => share.Unit.Id == code);

    public LorenzCurve? Before => Shares.Count == 0 ? null : new LorenzCurve(Shares.Select(share => ((double)share.Unit.Population, (double)share.Unit.Capacity)));

    public LorenzCurve? After => Shares.Count == 0 ? null : new LorenzCurve(
        Shares.Select(share => ((double)share.Unit.Population, (double)Math.Max(0, share.Unit.Capacity + share.Transfer))));

    /// <summary>
    /// Cliffs: neighbours in capacity per head of which the richer ends with less per head, and by how much; the deepest first.
    /// </summary>
    public IReadOnlyList<(EqualizationShare Poorer, EqualizationShare Richer, decimal Depth)> Cliffs(int most)
    {
        static decimal Means(EqualizationShare share) => (share.Unit.Capacity + share.Transfer) / share.Unit.Population;
        var ordered = Shares.OrderBy(share => share.Unit.CapacityPerHead).ThenBy(share => share.Unit.Id, StringComparer.Ordinal).ToList();
        return [.. ordered.Zip(ordered.Skip(1), (poorer, richer) => (poorer, richer, Means(poorer) - Means(richer)))
            .Where(pair => pair.Item3 > 0).OrderByDescending(pair => pair.Item3).Take(most)];
    }
}
