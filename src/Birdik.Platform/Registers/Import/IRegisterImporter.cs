using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Registers.Import;

/// <summary>
/// Lets a register be filled from a table: the same XLSX or CSV that it exports. A module implements this and adds it with
/// <see cref="RegisterServices.AddRegisterImporter{T}"/>; upload, preview, confirmation, audit, undo and API come with it.
/// One object serves all requests, so it holds no state.
/// </summary>
public interface IRegisterImporter
{
    /// <summary>The key of the register.</summary>
    string Register { get; }

    /// <summary>Who may import, and take an import back.</summary>
    string Permission { get; }

    /// <summary>The columns of the register that are read; the others of an exported file are passed over.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The import must name the act it rests on; the handler finds it as the change's legal basis.</summary>
    bool NeedsAct => false;

    /// <summary>The register is written in the installation's own chain, by those who work in a body of the state.</summary>
    bool IsNational => false;

    /// <summary>
    /// Lays the rows over what is known: changes and adds tracked entities of <see cref="ImportScope.Db"/> and says of each row what
    /// becomes of it. Saves nothing: the same call makes the preview.
    /// </summary>
    /// <returns>Why nothing can be imported at all; null when the rows have been judged one by one.</returns>
    Task<Problem?> LayAsync(ImportTable table, ImportScope scope, CancellationToken ct);

    /// <summary>Which of the rows an import made are used where no foreign key tells it (by a code, by a <see cref="SourceRef"/>).</summary>
    Task<IReadOnlySet<Guid>> UsedAsync(NationalDb db, IReadOnlyCollection<Guid> made, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());

    /// <summary>After an import was saved or taken back, in the same transaction: bring up to date what follows from the rows, as search.</summary>
    Task FollowAsync(IReadOnlyCollection<SourceRef> subjects, ImportScope scope, CancellationToken ct) => Task.CompletedTask;
}
