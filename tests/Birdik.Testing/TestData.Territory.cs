using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>Imports units of texts as files, as the installation does.</summary>
    public Task<Result<UnitImport>> ImportUnitsAsync(params string[] texts) =>
        ImportUnitsAsync(UnitFiles.Read(texts.Select((text, index) => new InputFile($"file{index + 1}", text))));

    public Task<Result<UnitImport>> ImportUnitsAsync(UnitRecords records) =>
        Pipeline.RunAsync<ImportUnitsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), CancellationToken.None);

    /// <summary>A prefix for codes that no other test uses.</summary>
    public static string NewCode() => $"x{Guid.CreateVersion7():N}"[..25].ToLowerInvariant() + "-";
}
