using System.Text.Json;
using Birdik.Planning.Commands;
using Birdik.Planning.Programmes;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Planning;

/// <summary><c>birdik planning prove</c> on the store, and <c>check</c> of what it wrote.</summary>
public sealed class ProveCommandTests(BirdikHost host) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("birdik-test-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Prove_ApprovedMeasure_WritesWhatCheckAnchorsInThePrintedRoot()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө ичүүчү суу келбейт")).Value;
        var other = (await host.Data.RaiseNeedAsync(office, "Мектептин чатыры агат, класстар суук")).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        _ = await host.Data.AddMeasureAsync(office, document, needs: other.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        var root = (await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(Ct))).Root;
        var file = Path.Combine(_folder.FullName, "bundle.json");

        // Act
        var proved = await BirdikProcess.RunAsync(host.Store, "planning", "prove", measure.ToString(), "--out", file);
        var streamed = await BirdikProcess.RunAsync(host.Store, "planning", "prove", measure.ToString());
        var anchored = await CheckCommand.Make().RunAsync(file, "--root", root, "--json");
        var unanchored = await CheckCommand.Make().RunAsync(file, "--json");
        var elsewhere = await CheckCommand.Make().RunAsync(file, "--root", new string('0', 64), "--json");
        var bundle = await File.ReadAllTextAsync(file, Ct);
        await File.WriteAllTextAsync(file, bundle[..(bundle.Length / 2)], Ct);
        var cutOff = await CheckCommand.Make().RunAsync(file, "--root", root, "--json");
        await File.WriteAllTextAsync(file, bundle.Replace(need.Number, "99/2026", StringComparison.Ordinal), Ct);
        var tampered = await CheckCommand.Make().RunAsync(file, "--root", root, "--json");

        // Assert
        Assert.Equal((0, 0), (proved.ExitCode, streamed.ExitCode));
        Assert.Equal(bundle.Trim(), streamed.Output.Trim());
        Assert.Contains(root, proved.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "anchored"), (anchored.ExitCode, State(anchored)));
        Assert.Equal((0, "consistent"), (unanchored.ExitCode, State(unanchored)));
        Assert.Equal((1, "otherRoot"), (elsewhere.ExitCode, State(elsewhere)));
        Assert.Equal(1, cutOff.ExitCode);
        Assert.Contains("platform.json-", cutOff.Errors + cutOff.Output, StringComparison.Ordinal);
        Assert.Equal((1, "broken"), (tampered.ExitCode, State(tampered)));
    }

    [Fact]
    public async Task Prove_DraftOrUnknownMeasure_IsRefusedAndWritesNothing()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө ичүүчү суу келбейт")).Value;
        var draft = await host.Data.AddMeasureAsync(office, await host.Data.CreateDocumentAsync(office), needs: need.Id);
        var file = Path.Combine(_folder.FullName, "none.json");

        // Act
        var unapproved = await BirdikProcess.RunAsync(host.Store, "planning", "prove", draft.ToString(), "--out", file);
        var unknown = await BirdikProcess.RunAsync(host.Store, "planning", "prove", "no-id", "--out", file);

        // Assert
        Assert.All([unapproved, unknown], answer =>
        {
            Assert.Equal(1, answer.ExitCode);
            Assert.Contains("planning.proof-missing", answer.Errors, StringComparison.Ordinal);
        });
        Assert.False(File.Exists(file));
    }

    private static string? State(CommandAnswer answer) => JsonDocument.Parse(answer.Output).RootElement.GetProperty("state").GetString();
}
