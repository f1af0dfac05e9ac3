using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Demo;
using Birdik.Territory.Units;

namespace Birdik.Tests.Territory.Demo;

public sealed class CountryGeneratorTests
{
    private static readonly DemoCountry Country = CountryGenerator.Generate(1);

    [Fact]
    public void Municipalities_AnySeed_AreThirtyThreeCitiesAnd231Aimaks()
    {
        // Arrange
        var other = CountryGenerator.Generate(7);

        // Act
        var counts = new[] { Country, other }.Select(country => (
            Cities: country.Municipalities.Count(x => x.Unit.Kind != UnitKind.AiylAimak),
            Aimaks: country.Municipalities.Count(x => x.Unit.Kind == UnitKind.AiylAimak),
            Rayons: country.Units.Count(x => x.Kind == UnitKind.Rayon),
            Oblasts: country.Units.Count(x => x.Kind == UnitKind.Oblast)));

        // Assert
        Assert.All(counts, count => Assert.Equal((33, 231, 40, 7), count));
    }

    [Fact]
    public void Population_OfAllMunicipalities_IsTheResidentPopulation()
    {
        Assert.Equal(7_395_000, Country.Municipalities.Sum(x => x.Population));
        Assert.InRange(Country.Municipalities.Single(x => x.Unit.Code == "KG-GB").Population, 1_200_000, 1_300_000);
        Assert.All(Country.Municipalities, x => Assert.InRange(x.Population, 2_000, 1_300_000));
    }

    [Fact]
    public void Villages_OfAnAimak_SumToItsPopulation()
    {
        var aimaks = Country.Municipalities.Where(x => x.Unit.Kind == UnitKind.AiylAimak);

        Assert.All(aimaks, aimak =>
        {
            Assert.InRange(aimak.Villages.Count, 1, 12);
            Assert.Equal(aimak.Population, aimak.Villages.Sum(village => village.Population));
        });
    }

    [Fact]
    public void Codes_OfAllUnits_AreUniqueAndSyntheticOnesCannotBeReal()
    {
        Assert.Equal(Country.Units.Count, Country.Units.Select(unit => unit.Code).Distinct().Count());
        var soate = Country.Units.Where(unit => unit.Soate is not null).Select(unit => unit.Soate!).ToList();
        Assert.Equal(soate.Count, soate.Distinct().Count());
        Assert.All(soate, code => Assert.Matches("^4179[0-8][0-9]{9}$", code));
        Assert.All(Country.Units.Where(unit => unit.Synthetic), unit => Assert.Equal(unit.Code, unit.Soate));
    }

    [Fact]
    public void Units_InOrder_ComeAfterTheirParent()
    {
        var seen = new HashSet<string>();

        foreach (var unit in Country.Units)
        {
            Assert.True(unit.ParentCode is null || seen.Contains(unit.ParentCode), unit.Code);
            seen.Add(unit.Code);
        }
    }

    [Fact]
    public void Names_WithinOneParent_AreUnique()
    {
        var siblings = Country.Units.Where(unit => unit.To is null).GroupBy(unit => (unit.ParentCode, unit.Name.Ky));

        Assert.All(siblings, group => Assert.Single(group));
        Assert.All(Country.Units, unit =>
        {
            Assert.DoesNotMatch("[өүңӨҮҢ]", unit.Name.Ru);
            Assert.Matches("^[A-Za-z -]+$", unit.Name.En);
        });
    }

    [Fact]
    public void Reform_Of452Aimaks_Left231AndSomeGrownCities()
    {
        // Arrange
        var former = Country.Units.Where(unit => unit is { Kind: UnitKind.AiylAimak, To: not null }).ToList();
        var merged = Country.Mergers.Select(merger => merger.SuccessorCode).ToHashSet();
        var unchanged = Country.Municipalities.Count(x => x.Unit.Kind == UnitKind.AiylAimak && !merged.Contains(x.Unit.Code));
        var living = Country.Municipalities.Select(x => x.Unit.Code).ToHashSet();

        // Act
        var before = former.Count + unchanged;

        // Assert
        Assert.Equal(452, before);
        Assert.Equal(former.Select(unit => unit.Code).Order(), Country.Mergers.Select(merger => merger.FormerCode).Order());
        Assert.All(Country.Mergers, merger =>
        {
            Assert.Contains(merger.SuccessorCode, living);
            Assert.InRange(merger.On, new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));
        });
        Assert.Equal(13, former.Count(x => x.ParentCode == "KG-Y-tup") + Unchanged("KG-Y-tup"));

        int Unchanged(string rayon) => Country.Municipalities.Count(
            x => x.RayonCode == rayon && x.Unit.Kind == UnitKind.AiylAimak && !merged.Contains(x.Unit.Code));
    }

    [Fact]
    public void Generate_SameSeedTwice_GivesTheSameCountry()
    {
        Assert.Equal(Fingerprint(Country), Fingerprint(CountryGenerator.Generate(1)));
        Assert.NotEqual(Fingerprint(Country), Fingerprint(CountryGenerator.Generate(2)));
    }

    [Fact]
    public void Generate_SeedOne_IsTheCountryOfEveryPlatform()
    {
        var fingerprint = Fingerprint(Country);

        Assert.True(fingerprint == DemoFingerprints.SeedOne, $"The country has changed: {fingerprint}");
    }

    [Fact]
    public void Showcase_OfTheStories_HasTenEmployeesAndACouncilOf21()
    {
        var people = Country.People.Where(person => person.TenantCode == "ak-bulak").ToList();

        Assert.Equal("KG-Y", Country.Showcase.OblastCode);
        Assert.Equal("Ак-Булак айыл аймагы", Country.Showcase.Unit.Name.Ky);
        Assert.Equal(10, people.Count(x => x.Organ == OrganKind.Executive && x.Role != Role.Administrator));
        Assert.Equal(21, people.Count(x => x.Role is Role.CouncilChair or Role.Deputy));
        Assert.Equal(people.Count, people.Select(x => x.Name.Ky).Distinct().Count());
    }

    [Fact]
    public void Accounts_OfTheDemo_AreOneForEachRole()
    {
        var accounts = Country.People.Where(person => person.SignsIn).ToList();

        Assert.Equal(Role.All.Order(), accounts.Select(account => account.Role).Order());
        Assert.All(accounts, account => Assert.Contains(Country.Tenants, tenant =>
            tenant.Code == account.TenantCode && tenant.Organs.Any(organ => organ.Kind == account.Organ)));
    }

    [Fact]
    public void Tenants_OfTheCountry_AreEveryMunicipalityRayonAndSomeMinistries()
    {
        Assert.Equal(264, Country.Tenants.Count(tenant => tenant.Kind == TenantKind.Municipality));
        Assert.Equal(40, Country.Tenants.Count(tenant => tenant.Code.StartsWith("administration-", StringComparison.Ordinal)));
        Assert.Contains(Country.Tenants, tenant => tenant.Code == "personnel");
        Assert.Equal(Country.Tenants.Count, Country.Tenants.Select(tenant => tenant.Code).Distinct().Count());
        Assert.All(Country.Tenants, tenant => Assert.InRange(tenant.Code.Length, 1, Tenant.MaxCode));
    }

    [Fact]
    public void Figures_OfTheLastYear_AgreeWithThePopulation()
    {
        var residents = Country.Figures.Where(x => x.Indicator == "population" && x.Year == 2025).Sum(x => x.Value);

        Assert.Equal(7_395_000, residents);
        Assert.Equal(264 * 10 * 7, Country.Figures.Count);
        Assert.All(Country.Figures, figure => Assert.True(figure.Value >= 0));
    }

    private static string Fingerprint(DemoCountry country)
    {
        var text = new StringBuilder();
        foreach (var unit in country.Units)
        {
            text.Append(CultureInfo.InvariantCulture, $"{unit.Code} {unit.Name.Ky} {unit.Name.Ru} {unit.Name.En} ");
            text.Append(CultureInfo.InvariantCulture, $"{unit.Point.Lon} {unit.Point.Lat} {unit.From:O} {unit.To:O}\n");
        }

        foreach (var municipality in country.Municipalities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{municipality.Unit.Code} {municipality.Population} {municipality.AreaKm2} ");
            text.Append(CultureInfo.InvariantCulture, $"{municipality.Altitude} {municipality.Remoteness} ");
            text.Append(country.Shapes[municipality.Unit.Code].AsText()).Append('\n');
        }

        text.AppendJoin('\n', country.Figures.Select(x => $"{x.UnitCode} {x.Indicator} {x.Year} {x.Value}"));
        text.AppendJoin('\n', country.People.Select(x => $"{x.UserName} {x.Name.Ky} {x.BirthYear} {x.Role} {x.TenantCode}"));
        text.AppendJoin('\n', country.Mergers.Select(x => $"{x.FormerCode} {x.SuccessorCode}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
