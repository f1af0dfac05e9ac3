using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>A new municipality on the aimak <c>{code}a</c> of <see cref="CreateTerritoryAsync"/>; answers it and the code of its village.</summary>
    public async Task<(Tenant Office, string Village)> CreateMunicipalityAsync()
    {
        var code = await CreateTerritoryAsync();
        var number = Interlocked.Increment(ref _lastTenant);
        var name = new LocalizedText($"Чоң-Сары-Ой {number}", $"Чон-Сары-Ой {number}", $"Chong-Sary-Oi {number}");
        var office = (await Pipeline.RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new CreateTenant($"t{number}", TenantKind.Municipality, name, new DateOnly(2020, 1, 1), $"{code}a"), change, ct),
            CancellationToken.None)).Value;
        return (office, $"{code}v");
    }

    /// <summary>Raises a need as a resident does.</summary>
    public Task<Result<RaisedNeed>> RaiseNeedAsync(Tenant office, string text, Func<RaiseNeed, RaiseNeed>? with = null)
    {
        var command = new RaiseNeed(NeedSphere.Water, text) { People = 120 };
        return Pipeline.RunAsync<RaiseNeedHandler, RaisedNeed>(
            office.Id,
            new Actor(ActorKind.Visitor, null, "", null),
            (handler, change, ct) => handler.HandleAsync(with?.Invoke(command) ?? command, change, ct),
            CancellationToken.None);
    }

    /// <summary>What the measures of programmes are called.</summary>
    public static LocalizedText Pipe { get; } = new("Ленин көчөсүнүн суу түтүгүн алмаштыруу", "Замена водопровода", "Replace the pipe");

    /// <summary>A measure of a million som, paid by two sources.</summary>
    public static AddMeasure Measure(Id<PlanningDocument> document, int year = 2026) => new(document, Pipe)
    {
        From = new DateOnly(year, 3, 1),
        To = new DateOnly(year, 10, 1),
        Cost = 1_000_000,
        Executor = "Айыл өкмөтү",
        Money = [(year, MoneySource.Local, 400_000), (year, MoneySource.Equalization, 600_000)],
    };

    public async Task<Id<PlanningDocument>> CreateDocumentAsync(Tenant office, int year = 2026, DocumentKind kind = DocumentKind.LocalProgramme) =>
        (await RunAsync<CreateDocumentHandler, Id<PlanningDocument>>(office, (handler, change) =>
            handler.HandleAsync(new(kind, new LocalizedText($"СЭӨП {year}", $"ПСЭР {year}"), year, year), change, CancellationToken.None))).Value;

    public async Task<Id<Measure>> AddMeasureAsync(
        Tenant office, Id<PlanningDocument> document, LocalizedText? title = null, int year = 2026, (int, MoneySource, decimal)[]? money = null, params Id<Need>[] needs)
    {
        var command = Measure(document, year) with { Needs = needs };
        command = title is null ? command : command with { Title = title };
        command = money is null ? command : command with { Money = money };
        return (await RunAsync<AddMeasureHandler, Id<Measure>>(office, (handler, change) => handler.HandleAsync(command, change, CancellationToken.None))).Value;
    }

    /// <summary>Takes a document through its whole route.</summary>
    public async Task ApproveDocumentAsync(Tenant office, Id<PlanningDocument> document)
    {
        _ = (await RunAsync<SendDocumentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document), change, CancellationToken.None))).Value;
        while ((await RunAsync<MarkAgreementHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document, true, ""), change, CancellationToken.None))).Succeeded)
        {
        }

        _ = (await RunAsync<ApproveDocumentHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(document, "Кеңештин токтому № 5", new(2026, 1, 1)), change, CancellationToken.None))).Value;
    }

    /// <summary>Runs a use case as the system does in an office.</summary>
    public Task<Result<T>> RunAsync<THandler, T>(Tenant office, Func<THandler, ChangeContext, Task<Result<T>>> use)
        where THandler : notnull =>
        Pipeline.RunAsync<THandler, T>(office.Id, Actor.System, (handler, change, _) => use(handler, change), CancellationToken.None);
}
