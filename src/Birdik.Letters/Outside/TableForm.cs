using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Letters.Outside;

/// <summary>How a system names the columns of its table of letters.</summary>
internal sealed record TableHeads(
    string Id, string Number, string Day, string Sender, string Addressee, string Subject, string Body, string SignedBy, string Files)
{
    public IEnumerable<string> All => [Id, Number, Day, Sender, Addressee, Subject, Body, SignedBy, Files];

    public IEnumerable<string> Needed => [Number, Day, Sender, Subject];
}

/// <summary>
/// Letters as a table: CSV or XLSX alone, or a ZIP with the table and the files it names. A letter is known again by its identifier, and where the
/// table has none by sender, number and day. All rows are checked before any is taken.
/// </summary>
internal abstract class TableForm(string code, TableHeads heads) : IOutsideSystem
{
    public const string TableName = "letters.csv";
    private const string Folder = "files/";
    private const int MaxTable = 16 * 1024 * 1024;
    private const int MaxRows = 5_000;
    private const int MostEntries = 10_000;
    private const int MostProblems = 100;
    private static readonly string[] DayForms = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public string Code => code;

    public string Extension => "zip";

    public TableHeads Heads => heads;

    public async Task WriteAsync(Stream target, StickManifest letters, Func<string, Stream?> open, CancellationToken ct)
    {
        using var made = new MemoryStream();
        await using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in letters.Letters.SelectMany(letter => letter.Files).DistinctBy(file => file.Sha256))
            {
                names[file.Sha256] = $"{file.Sha256[..12]}-{file.Name}";
            }

            await using (var table = await zip.CreateEntry(TableName).OpenAsync(ct))
            {
                // A spreadsheet sees by the mark that it is UTF-8.
                await table.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
                await table.WriteAsync(Encoding.UTF8.GetBytes(Table(letters, names)), ct);
            }

            foreach (var (sha256, name) in names)
            {
                await using var content = open(sha256) ?? throw new InvalidOperationException($"The content {sha256} is missing from the store.");
                await using var entry = await zip.CreateEntry(Folder + name).OpenAsync(ct);
                await content.CopyToAsync(entry, ct);
            }
        }

        made.Position = 0;
        await made.CopyToAsync(target, ct);
    }

    public async Task<Result<StickRead>> ReadAsync(Stream source, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        if (await CopyAsync(source, maxFile, ct) is not { } bytes)
        {
            return Problem.Invalid("letters.table-too-large", "Upload", ("megabytes", maxFile / 1_048_576));
        }

        try
        {
            await using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                return Problem.Invalid("letters.table-too-many-files", "Upload", ("max", MostEntries));
            }

            if (zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) is { } table)
            {
                await using var rows = await table.OpenAsync(ct);
                return await ReadAsync(table.FullName, rows, zip, maxFile, take, ct);
            }
        }
        catch (InvalidDataException)
        {
            // No archive, or a damaged one: what follows says which.
        }

        bytes.Position = 0;
        return await ReadAsync("letters", bytes, null, maxFile, take, ct);
    }

    private static async Task<MemoryStream?> CopyAsync(Stream source, long most, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (await source.ReadAsync(buffer, ct) is var count and > 0)
        {
            if (bytes.Length + count > most)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        bytes.Position = 0;
        return bytes;
    }

    private string Table(StickManifest letters, Dictionary<string, string> names)
    {
        var text = new StringBuilder(Csv.Line(heads.All, ';'));
        foreach (var letter in letters.Letters)
        {
            text.Append(Csv.Line(
            [
                letter.Consignment.ToString(), letter.Number, letter.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), letter.Sender ?? letters.SenderName,
                letter.Addressee ?? "", letter.Subject, letter.Body, letter.SignedBy, string.Join('|', letter.Files.Select(file => names[file.Sha256])),
            ], ';'));
        }

        return text.ToString();
    }

    private async Task<Result<StickRead>> ReadAsync(
        string name, Stream table, ZipArchive? zip, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        var read = await TableFile.ReadAsync(name, table, MaxTable, MaxRows + 1, ct);
        if (!read.TryGet(out var rows))
        {
            return Result<StickRead>.Refused([.. read.Problems.Select(problem => problem with { Field = "Upload" })]);
        }

        if (rows.Count == 0 || rows.Count > MaxRows)
        {
            return rows.Count == 0 ? Problem.Invalid("letters.table-empty", "Upload") : Problem.Invalid("letters.table-too-long", "Upload", ("max", MaxRows));
        }

        var columns = new CsvColumns(rows[0]);
        if (heads.Needed.FirstOrDefault(head => !columns.Has(head.ToLowerInvariant())) is { } missing)
        {
            return Problem.Invalid("letters.table-column-missing", "Upload", ("column", missing));
        }

        var (letters, files, problems) = (new List<StickLetter>(), new TableFiles(zip, maxFile), new List<Problem>());
        foreach (var row in rows.Skip(1))
        {
            var letter = row.Refusal(name) is { } broken ? broken : await LetterAsync(row, columns, files, ct);
            if (letter.TryGet(out var one))
            {
                letters.Add(one);
            }
            else if (problems.Count < MostProblems)
            {
                problems.AddRange(letter.Problems.Select(problem => problem with { File = name, Line = row.Line, Field = "Upload" }));
            }

            if (files.IsTooMuch)
            {
                return files.TooMuch with { File = name, Line = row.Line, Field = "Upload" };
            }
        }

        foreach (var file in problems.Count == 0 ? files.All : [])
        {
            if (await files.TakeAsync(file, take, ct) is { } refused)
            {
                problems.Add(refused with { Field = "Upload" });
            }
        }

        return problems.Count > 0 ? problems
            : letters.Count == 0 ? Problem.Invalid("letters.table-empty", "Upload")
            : new StickRead(
                new StickManifest(StickManifest.Known, code, code, [.. letters.DistinctBy(letter => letter.Consignment)]), code, [.. files.All.Select(file => file.Sha256)], []);
    }

    private async Task<Result<StickLetter>> LetterAsync(
        CsvRow row, CsvColumns columns, TableFiles contents, CancellationToken ct)
    {
        string Cell(string head) => columns.Cell(row, head.ToLowerInvariant());
        if (heads.Needed.FirstOrDefault(head => Cell(head).Length == 0) is { } empty)
        {
            return Problem.Invalid("letters.table-cell-missing", null, ("column", empty), ("row", row.Line));
        }

        if (!DateOnly.TryParseExact(Cell(heads.Day), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Problem.Invalid("letters.table-day-wrong", null, ("column", heads.Day), ("row", row.Line), ("value", Cell(heads.Day)));
        }

        foreach (var (head, max) in new[]
        {
            (heads.Number, IncomingLetter.MaxNumber), (heads.Sender, Correspondents.Correspondent.MaxName), (heads.Subject, IncomingLetter.MaxSubject),
            (heads.Body, IncomingLetter.MaxBody), (heads.SignedBy, OutgoingLetter.MaxName),
        })
        {
            if (Cell(head).Length > max)
            {
                return Problem.Invalid("letters.table-cell-too-long", null, ("column", head), ("row", row.Line), ("max", max));
            }
        }

        var files = new List<StickFile>();
        foreach (var name in Cell(heads.Files).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (await contents.FindAsync(name, ct) is not { } file)
            {
                return Problem.Invalid("letters.table-file-missing", null, ("name", name), ("row", row.Line));
            }

            files.Add(file);
        }

        var key = Cell(heads.Id) is { Length: > 0 } id ? id : $"{Cell(heads.Sender)}\n{Cell(heads.Number)}\n{day:yyyy-MM-dd}";
        return new StickLetter(KeyOf(key), Cell(heads.Number), day, Cell(heads.Subject), Cell(heads.Body), Cell(heads.SignedBy), files)
        {
            Sender = Cell(heads.Sender),
            Addressee = Cell(heads.Addressee),
        };
    }

    private Guid KeyOf(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}\n{key}")).AsSpan(0, 16));
}

/// <summary>Infodocs, the document system of the state: columns as its users read them, in Russian (docs/exchange-files.md).</summary>
internal sealed class InfodocsForm() : TableForm("infodocs", new TableHeads(
    "Идентификатор", "Регистрационный номер", "Дата регистрации", "Корреспондент", "Адресат", "Краткое содержание", "Текст", "Подписал", "Файлы"));

/// <summary>Sanarip aimak, the system of local self-government: columns in Kyrgyz (docs/exchange-files.md).</summary>
internal sealed class SanaripForm() : TableForm("sanarip-aimak", new TableHeads(
    "Идентификатору", "Каттоо номери", "Катталган күнү", "Жөнөтүүчү", "Алуучу", "Кыскача мазмуну", "Тексти", "Кол койгон", "Файлдары"));
