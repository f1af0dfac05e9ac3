using Birdik.Planning.Cycle;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>A document as a Word file in the form offices use: title, parts, action plan, financing, indicators, the root of its evidence.</summary>
public sealed class DocumentDocx(BirdikDbContext db, Texts texts)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string TitleSize = "32";
    private const string HeadingSize = "28";
    private const string TextSize = "24";
    private const string TableSize = "20";

    public async Task<byte[]?> WriteAsync(Platform.Ids.Id<PlanningDocument> id, Language language, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document)
        {
            return null;
        }

        var words = new Words(texts, language);
        var body = new Body();
        body.Append(
            Line(document.Title.In(language), TitleSize, true, true),
            Line($"{words[$"Planning.Kind.{document.Kind}"]}, {document.Years}", TextSize, false, true),
            Line(document.Act.Length > 0 ? words["Planning.Docx.Approved", ("act", document.Act), ("day", document.ApprovedOn)] : words["Planning.Docx.Draft"], TextSize, false, true));
        foreach (var section in (await db.Set<DocumentSection>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct)).OrderBy(row => row.Kind))
        {
            var text = language == Language.Ru && section.TextRu.Length > 0 ? section.TextRu : section.TextKy;
            body.Append(Line(words[$"Planning.Section.{section.Kind}"], HeadingSize, true));
            body.Append(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Line(line, TextSize)));
        }

        await PlanAsync(body, document, words, ct);
        if (document.Root.Length > 0)
        {
            body.Append(Line(words["Planning.Docx.Root"], TableSize), Line(document.Root, TableSize));
        }

        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 850, Header = 709, Footer = 709 }));
        return Package(body, document.Title.In(language));
    }

    private async Task PlanAsync(Body body, PlanningDocument document, Words words, CancellationToken ct)
    {
        var language = words.Language;
        var goals = (await db.Set<Goal>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct)).ToDictionary(row => row.Id);
        var measures = (await db.Set<Measure>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct)).OrderBy(row => row.Number, StringComparer.Ordinal).ToList();
        body.Append(Line(words["Planning.Document.Goals"], HeadingSize, true));
        body.Append(Table(
            [words["Planning.Field.Goal"], words["Planning.Field.Action"], words["Planning.Field.To"], words["Planning.Field.Executor"], words["Planning.Results.Cost"]],
            measures.Select(row => new[]
            {
                row.GoalId is { } goal ? goals[goal].Title.In(language) : "",
                $"{row.Number} {row.Title.In(language)}", words.Formats.Day(row.To), row.Executor, words.Formats.Som(row.Cost),
            })));
        var money = await db.Set<Measure>().Where(row => row.DocumentId == document.Id)
            .Join(db.Set<MeasureMoney>(), row => row.Id, sum => sum.MeasureId, (_, sum) => new { sum.Source, sum.Year, sum.Som }).ToListAsync(ct);
        body.Append(Line(words["Planning.Document.Financing"], HeadingSize, true));
        body.Append(Table(
            [words["Planning.Field.Source2"], words["Planning.Year"], words["Planning.Som.Head"]],
            money.GroupBy(row => (row.Source, row.Year)).OrderBy(group => group.Key)
                .Select(group => new[] { words[$"Planning.Money.{group.Key.Source}"], $"{group.Key.Year}", words.Formats.Som(group.Sum(row => row.Som)) })));
        var indicators = await IndicatorState.ReadAsync(db, document.Id, ct);
        if (indicators.Count > 0)
        {
            body.Append(Line(words["Planning.Document.Indicators"], HeadingSize, true));
            body.Append(Table(
                [words["Planning.Field.Indicator"], words["Planning.Field.Baseline"], words["Planning.Field.Target"], words["Planning.Field.IndicatorSource"]],
                indicators.Select(row => new[]
                {
                    $"{row.Indicator.Name.In(language)}, {row.Indicator.Unit}", $"{words.Formats.Number(row.Indicator.Baseline, 2)} ({row.Indicator.BaselineYear})",
                    $"{words.Formats.Number(row.Indicator.Target, 2)} ({row.Indicator.TargetYear})", row.Indicator.Source,
                })));
        }

        body.Append(Line(words["Planning.Document.Route"], HeadingSize, true));
        var marks = await db.Set<AgreementMark>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToListAsync(ct);
        body.Append(Table(
            [words["Planning.Route.Step"], words["Planning.Route.Who"], words["Planning.Day"]],
            PlanningReference.StepsOf(document.Kind).Where(step => step.IsAgreement).Select(step => new[]
            {
                step.Name.In(language), step.Who.In(language),
                marks.Where(mark => mark.Step == step.Code && mark.IsAgreed).MaxBy(mark => mark.Serial) is { } mark ? words.Formats.Day(mark.On) : "—",
            })));
    }

    private static byte[] Package(Body body, string title)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(body);
            file.PackageProperties.Title = title;
        }

        return stream.ToArray();
    }

    private static Paragraph Line(string text, string size, bool bold = false, bool centred = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (bold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = size });
        return new Paragraph(
            new ParagraphProperties(
                new SpacingBetweenLines { After = "120" },
                new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }),
            new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Table Table(IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        var border = new Func<BorderType, BorderType>(type =>
        {
            (type.Val, type.Size) = (BorderValues.Single, 4);
            return type;
        });
        var table = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                border(new TopBorder()), border(new LeftBorder()), border(new BottomBorder()), border(new RightBorder()),
                border(new InsideHorizontalBorder()), border(new InsideVerticalBorder()))));
        table.Append(new TableGrid(heads.Select(_ => new GridColumn())));
        foreach (var (cells, isHead) in rows.Select(row => (row, false)).Prepend(([.. heads], true)))
        {
            table.Append(new TableRow(cells.Select(cell => new TableCell(Line(cell, TableSize, isHead)))));
        }

        return table;
    }
}
