using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Reference;
using Birdik.Territory.Units;

namespace Birdik.Territory.Demo.People;

/// <summary>Every municipality, the rayon administrations, the President's representatives in the oblasts, ministries and agencies.</summary>
internal static class Tenants
{
    public static IReadOnlyList<DemoTenant> Make(DemoPlan plan, IReadOnlyList<DemoMunicipality> municipalities, string showcaseCode) =>
    [
        .. ReferenceFile.ReadJson<StateBodies>("demo/state-bodies.json").Bodies
            .Select(body => StateBody(body.Code, new LocalizedText(body.Ky, body.Ru, body.En), null)),
        .. plan.Upper.Where(unit => unit.Kind == UnitKind.Oblast).Select(Representative),
        .. plan.Rayons.Select(rayon => RayonAdministration(rayon.Unit)),
        .. municipalities.Select(municipality => municipality.Unit.Code == showcaseCode
            ? Municipality(municipality.Unit) with { Code = DemoShowcase.TenantCode }
            : Municipality(municipality.Unit)),
    ];

    private static DemoTenant StateBody(string code, LocalizedText name, string? unit) =>
        new(code, TenantKind.StateBody, name, unit, [new DemoOrgan(OrganKind.Office, name)]);

    private static DemoTenant Representative(UpperUnit oblast) => StateBody(
        $"representative-{oblast.Id.ToLowerInvariant()}",
        new LocalizedText(
            $"Кыргыз Республикасынын Президентинин {oblast.Name.Ky.Replace("облусу", "облусундагы", StringComparison.Ordinal)} ыйгарым укуктуу өкүлү",
            $"Полномочный представитель Президента Кыргызской Республики ({oblast.Name.Ru})",
            $"Plenipotentiary of the President in {oblast.Name.En}"),
        oblast.Id);

    private static DemoTenant RayonAdministration(UpperUnit rayon) => StateBody(
        $"administration-{rayon.Id.ToLowerInvariant()}",
        new LocalizedText(
            $"{rayon.Name.Ky.Replace("району", "районунун", StringComparison.Ordinal)} жергиликтүү мамлекеттик администрациясы",
            $"Местная государственная администрация {rayon.Name.Ru.Replace("ский район", "ского района", StringComparison.Ordinal)}",
            $"Local state administration of {rayon.Name.En}"),
        rayon.Id);

    private static DemoTenant Municipality(DemoUnit unit)
    {
        var (executive, council) = unit.Kind == UnitKind.AiylAimak ? OfAimak(unit.Name) : OfCity(unit.Name);
        return new DemoTenant(
            unit.Code.ToLowerInvariant(),
            TenantKind.Municipality,
            unit.Name,
            unit.Code,
            [new DemoOrgan(OrganKind.Executive, executive), new DemoOrgan(OrganKind.Council, council)]);
    }

    private static (LocalizedText Executive, LocalizedText Council) OfAimak(LocalizedText name) => (
        Changed(name, ("айыл аймагы", "айыл өкмөтү"), ("айылный аймак", "айыл окмоту"), ("aiyl aimak", "aiyl okmotu")),
        Changed(name, ("айыл аймагы", "айылдык кеңеши"), ("айылный аймак", "айылный кенеш"), ("aiyl aimak", "aiyl kenesh")));

    private static (LocalizedText Executive, LocalizedText Council) OfCity(LocalizedText name) => (
        Changed(name, ("шаары", "шаарынын мэриясы"), ("город", "мэрия города"), ("city", "city hall")),
        Changed(name, ("шаары", "шаардык кеңеши"), ("город", "кенеш города"), ("city", "city kenesh")));

    private static LocalizedText Changed(
        LocalizedText name, (string From, string To) ky, (string From, string To) ru, (string From, string To) en) => new(
        name.Ky.Replace(ky.From, ky.To, StringComparison.Ordinal),
        name.Ru.Replace(ru.From, ru.To, StringComparison.Ordinal),
        name.En.Replace(en.From, en.To, StringComparison.Ordinal));

    private sealed record StateBodies(IReadOnlyList<Body> Bodies);

    private sealed record Body(string Code, string Ky, string Ru, string En);
}
