using Birdik.Planning.Papers;
using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;

namespace Birdik.Planning.Telling;

/// <summary>The yearly report as it is handed to the council.</summary>
internal static class YearReportPaper
{
    public static Paper Of(YearReport report, Words words)
    {
        var title = words["Planning.YearReport.Title", ("year", $"{report.Year}")];
        List<PaperPart> parts =
        [
            new PaperText(title, PaperLook.Title),
            new PaperText(report.Document.Title.In(words.Language), PaperLook.Middle),
            new PaperText(Finding(report, words)),
            new PaperText($"1. {words["Planning.YearReport.Measures"]}", PaperLook.Heading),
            new PaperTable(
                ["№", words["Planning.Field.Action"], words["Planning.YearReport.Planned"], words["Planning.Field.Spent"], words["Planning.Document.State"], words["Planning.YearReport.Result"]],
                [
                    .. report.Measures.Select(row => (IReadOnlyList<string>)
                    [
                        row.Measure.Number, row.Measure.Title.In(words.Language), words.Formats.Som(row.Planned), words.Formats.Som(row.Measure.Spent),
                        StateOf(row.Measure, words), row.Measure.Reason.Length > 0 ? row.Measure.Reason : row.Measure.ResultText,
                    ]),
                    ["", words["Planning.Total"], words.Formats.Som(report.Planned), words.Formats.Som(report.Spent), "", ""],
                ],
                [2, 7, 4, 4, 4, 7], IsWide: true),
            new PaperText($"2. {words["Planning.Document.Financing"]}", PaperLook.Heading),
            new PaperTable(
                [words["Planning.Field.Source2"], words["Planning.YearReport.Planned"]],
                [.. report.Money.Select(row => (IReadOnlyList<string>)[words[$"Planning.Money.{row.Source}"], words.Formats.Som(row.Som)])],
                [3, 2]),
            new PaperText($"3. {words["Planning.Document.Indicators"]}", PaperLook.Heading),
            new PaperTable(
                [words["Planning.Field.Indicator"], words["Planning.Field.Baseline"], words["Planning.Field.Target"], words["Planning.Value"], words["Planning.YearReport.Deviation"]],
                [
                    .. report.Indicators.Select(row => (IReadOnlyList<string>)
                    [
                        $"{row.Indicator.Name.In(words.Language)}, {row.Indicator.Unit}", words.Formats.Number(row.Indicator.Baseline, 2), words.Formats.Number(row.Indicator.Target, 2),
                        row.Last is { } last ? $"{words.Formats.Number(last.Value, 2)} ({words.Formats.Day(last.On)}, {last.Source})" : "—", words[$"Planning.Deviation.{row.Deviation}"],
                    ]),
                ],
                [6, 3, 3, 5, 3]),
            new PaperText($"4. {words["Planning.YearReport.Residents"]}", PaperLook.Heading),
            new PaperText(Residents(report, words)),
            new PaperText(words["Planning.Paper.Signature.Local"], PaperLook.Bold),
        ];
        return new Paper(title, parts);
    }

    public static string Finding(YearReport report, Words words) => words.Count(
        "Planning.YearReport.Finding", report.Measures.Count, ("done", report.Done), ("planned", words.Formats.Som(report.Planned)), ("spent", words.Formats.Som(report.Spent)));

    public static string Residents(YearReport report, Words words) =>
        words.Count("Planning.YearReport.Needs", report.Needs, ("done", report.NeedsDone))
        + (report.Judged == 0 ? "" : " " + words["Planning.Results.Trust", ("share", words.Formats.Percent((decimal)report.Solved / report.Judged, 0)), ("judged", report.Judged)]);

    public static string StateOf(Measure measure, Words words) =>
        words[$"Planning.MeasureState.{measure.State}"] + (measure.State == MeasureState.Doing ? $", {words.Formats.Percent(measure.Progress / 100m, 0)}" : "");
}
