using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>A law of two chapters in Russian, with the marks of its order.</summary>
    public const string LawText = """
        ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ
        от 1 января 2001 года № 5
        Об испытании

        Глава 1
        Общие положения

        Статья 1. Предмет закона
        1. Настоящий Закон регулирует испытания.
        2. Действие статьи 3 настоящего Закона распространяется на айыл окмоту.

        Статья 2. Понятия
        Испытание есть проверка.

        Глава 2
        Обязанности

        Статья 3. Обязанности айыл окмоту
        1. Айыл окмоту обязан ежегодно до 1 октября представлять отчет местному кенешу.
        2. Айыл окмоту вправе:
        1) запрашивать сведения;
        2) привлекать экспертов.

        Статья 4. Запрет
        Айыл окмоту запрещается взимать плату за испытания.
        """;

    /// <summary>Takes a text of an act in from a day on.</summary>
    public async Task<AddedVersion> AddVersionAsync(
        Act act, string? text = null, DateOnly? from = null, ActLanguage language = ActLanguage.Ru) =>
        (await Pipeline.RunAsync<AddVersionHandler, AddedVersion>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new AddVersion(act.Key, language, from ?? act.Date!.Value, "сыноо.txt", LegalTextParser.Parse(text ?? LawText)), change, ct),
            CancellationToken.None)).Value;
}
