using System.Globalization;
using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;
using Birdik.Platform.Tables;

namespace Birdik.Planning.Cycle;

/// <summary>The steps and dates of planning that ship as data (<c>data/reference/planning</c>).</summary>
public static class PlanningReference
{
    /// <summary>The planning regulation: the steps of each kind of document in order.</summary>
    public static IReadOnlyList<RegulationStep> Steps { get; } =
    [
        .. Read("regulation").Select(row => new RegulationStep(
            Enum.Parse<DocumentKind>(row("kind")), Number(row("order")), row("code"), Text(row, "name"), Text(row, "who"),
            Number(row("month")), Number(row("day")), Text(row, "evidence"), row("agreement") == "yes", row("act"), row("verified") == "yes")),
    ];

    /// <summary>The dates of both cycles.</summary>
    public static IReadOnlyList<CycleDate> Dates { get; } =
    [
        .. Read("calendar").Select(row => new CycleDate(
            row("code"), row("cycle") == "state", Number(row("month")), Number(row("day")), Text(row, "name"), row("act"), row("verified") == "yes")),
    ];

    public static IReadOnlyList<RegulationStep> StepsOf(DocumentKind kind)
    {
        // A kind without steps of its own goes the way of its level.
        var own = Steps.Where(step => step.Kind == kind).ToList();
        return own.Count > 0 ? own : [.. Steps.Where(step => step.Kind == Like(kind))];
    }

    private static DocumentKind Like(DocumentKind kind) =>
        DocumentKinds.IsLocal(kind) ? DocumentKind.LocalProgramme
        : kind is DocumentKind.OblastProgramme or DocumentKind.RayonProgramme ? DocumentKind.RayonProgramme
        : DocumentKind.StateProgramme;

    internal static IEnumerable<Func<string, string>> Read(string name)
    {
        using var stream = typeof(PlanningReference).Assembly.GetManifestResourceStream($"reference/planning/{name}.csv")
            ?? throw new ArgumentException($"There is no reference table {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = Csv.Read(reader.ReadToEnd()).ToList();
        var columns = new CsvColumns(rows[0]);
        return rows.Skip(1).Select(row => row.Fault is null
            ? (Func<string, string>)(column => columns.Cell(row, column))
            : throw new InvalidDataException($"{name}, line {row.Line}: {row.Fault}."));
    }

    internal static LocalizedText Text(Func<string, string> row, string column) =>
        new(row($"{column}_ky"), row($"{column}_ru"), row($"{column}_en"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A step of the planning regulation: who, by when, with what evidence.</summary>
/// <param name="IsAgreement">A step of the agreement route, taken on the document's page.</param>
public sealed record RegulationStep(
    DocumentKind Kind, int Order, string Code, LocalizedText Name, LocalizedText Who, int Month, int Day, LocalizedText Evidence,
    bool IsAgreement, string Act, bool Verified)
{
    /// <summary>The step that comes after approval: the yearly report.</summary>
    public const string Report = "report";
}

/// <summary>A date of the state or the municipal cycle, every year.</summary>
public sealed record CycleDate(string Code, bool IsState, int Month, int Day, LocalizedText Name, string Act, bool Verified);

/// <summary>The route by which a document is agreed.</summary>
public static class AgreementRoute
{
    /// <summary>The next step; null when all have agreed since the document was last returned.</summary>
    public static RegulationStep? Next(PlanningDocument document, IReadOnlyList<AgreementMark> marks)
    {
        var agreed = Agreed(marks);
        return PlanningReference.StepsOf(document.Kind).FirstOrDefault(step => step.IsAgreement && !agreed.Contains(step.Code));
    }

    /// <summary>The steps agreed since the document was last returned.</summary>
    public static IReadOnlySet<string> Agreed(IReadOnlyList<AgreementMark> marks)
    {
        var inOrder = marks.OrderBy(mark => mark.Serial).ToList();
        var from = inOrder.FindLastIndex(mark => !mark.IsAgreed) + 1;
        return inOrder.Skip(from).Select(mark => mark.Step).ToHashSet();
    }
}
