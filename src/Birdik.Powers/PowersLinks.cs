using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Methods.Powers;

namespace Birdik.Powers;

/// <summary>The addresses of this module's pages.</summary>
public static class PowersLinks
{
    public const string Tree = "/powers";
    public const string Register = "/powers/functions";
    public const string NewFunction = "/powers/functions/new";
    public const string Matrix = "/powers/matrix";
    public const string MatrixExcel = "/powers/matrix/excel";
    public const string MatrixImport = "/powers/matrix/import";
    public const string Editions = "/powers/matrix/editions";
    public const string Findings = "/powers/findings";
    public const string Agreements = "/powers/agreements";
    public const string NewAgreement = "/powers/agreements/new";
    public const string Scenarios = "/powers/scenarios";
    public const string Consultation = "/powers/consultation";
    public const string Tally = "/powers/consultation/tally";

    public static string Function(string code) => $"{Register}/{Uri.EscapeDataString(code)}";

    public static string Correct(string code) => $"{Function(code)}/correct";

    public static string End(string code) => $"{Function(code)}/end";

    public static string Basis(string code) => $"{Function(code)}/basis";

    public static string EndBasis(string code, Guid basis) => $"{Basis(code)}/{basis:D}/end";

    public static string Roles(string code) => $"{Function(code)}/roles";

    public static string MatrixOf(Sphere sphere, DateOnly? on = null) =>
        $"{Matrix}?sphere={sphere}" + (on is { } day ? $"&on={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");

    public static string Edition(int number) => string.Create(CultureInfo.InvariantCulture, $"{Editions}/{number}");

    public static string Finding(FindingKind kind) => $"{Findings}/{kind.ToString().ToLowerInvariant()}";

    public static string Agreement(Guid id) => $"{Agreements}/{id:D}";

    public static string Scenario(Guid id) => $"{Scenarios}/{id:D}";

    public static string ConsultationOf(Sphere sphere) => $"{Consultation}?sphere={sphere}";
}
