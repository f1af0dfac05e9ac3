using System.Security.Cryptography;
using System.Text.Json;
using Birdik.Platform.Results;

namespace Birdik.Platform.Registers.Import;

/// <summary>What would become of a file: nothing of it is saved.</summary>
/// <param name="Rows">Every row of the file.</param>
/// <param name="PassedOver">Columns of the file that are not read.</param>
public sealed record ImportVerdict(IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> PassedOver)
{
    public int Read => Rows.Count;

    public int Created => Of(ImportOutcome.Created);

    public int Changed => Of(ImportOutcome.Changed);

    public int Unchanged => Of(ImportOutcome.Unchanged);

    public int Refused => Of(ImportOutcome.Refused);

    public IEnumerable<Problem> Problems => Rows.SelectMany(row => row.Problems);

    /// <summary>There is something to do, and nothing against it.</summary>
    public bool MayBeKept => Refused == 0 && Created + Changed > 0;

    /// <summary>Two previews with the same fingerprint do the same.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        Rows.Select(row => new { row.Line, Outcome = (int)row.Outcome, row.Name, Cells = row.Alterations }))));

    private int Of(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
