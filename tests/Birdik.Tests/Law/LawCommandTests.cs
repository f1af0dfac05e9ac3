using System.Text.Json;
using Birdik.Testing;

namespace Birdik.Tests.Law;

public sealed class LawCommandTests : IDisposable
{
    private const string Text = """
        МУНИЦИПАЛДЫК МЕНЧИК ЖӨНҮНДӨ
        КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ
        2002-жылдын 15-марты № 37
        1-глава. Жалпы жоболор
        1-берене. Максаты
        Айыл өкмөтү менчиктин реестрин жыл сайын бекитет.
        11-берене. Кошумча
        Текст.
        2-1-берене. Дефис менен
        Текст.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("birdik-law").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_DryRun_AnswersInTheAgreedShape()
    {
        // Arrange
        var file = Write("law.txt", Text);

        // Act
        var answer = await BirdikProcess.RunAsync(["law", "import", file, "--dry-run", "--json"], input: null);

        // Assert
        var json = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(
            ["uri", "title", "date", "number", "amendingActs", "sections", "chapters", "articles", "problems"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("/akn/kg/act/2002-03-15/37", "2002-03-15", "37", 1), (
            json.GetProperty("uri").GetString(), json.GetProperty("date").GetString(), json.GetProperty("number").GetString(),
            json.GetProperty("chapters").GetInt32()));
        Assert.Equal(
            ["1//False/Максаты/5", "1/1/False/Кошумча/7", "2/1/True/Дефис менен/9"],
            json.GetProperty("articles").EnumerateArray().Select(article => string.Join('/', article.EnumerateObject().Select(member => member.Value.ToString()))));
        Assert.Empty(json.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task Import_MixedEncodings_IsRefusedByLine()
    {
        // Arrange
        var file = Path.Combine(_folder, "mixed.txt");
        await File.WriteAllBytesAsync(file, [.. "1-берене. Бир\n"u8, 0xd1, 0xf2, 0xe0, 0xf2, (byte)'\n'], TestContext.Current.CancellationToken);

        // Act
        var answer = await BirdikProcess.RunAsync(["law", "import", file, "--dry-run", "--json"], input: null);

        // Assert
        Assert.Equal(1, answer.ExitCode);
        var problem = JsonDocument.Parse(answer.Output).RootElement.GetProperty("problems")[0];
        Assert.Equal(("law.encoding-mixed", true), (problem.GetProperty("code").GetString(), problem.GetProperty("line").GetInt32() is 1 or 2));
    }

    [Fact]
    public async Task Import_TwoHundredMegabytes_IsRefused()
    {
        // Arrange
        var file = Path.Combine(_folder, "large.txt");
        await using (var large = File.Create(file))
        {
            large.SetLength(200L * 1024 * 1024);
        }

        // Act
        var answer = await BirdikProcess.RunAsync(["law", "import", file, "--dry-run", "--json"], input: null);

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("platform.file-too-large", Problems(answer.Output)[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Import_ArticlesBackwards_IsToldByLineAndTheRestIsKept()
    {
        // Arrange
        await using var store = await TestStore.MakeAsync();
        var file = Write("law.txt", Text.Replace("2-1-берене.", "1-берене.", StringComparison.Ordinal));

        // Act
        var answer = await BirdikProcess.RunAsync(store, "law", "import", file, "--json");
        var exported = await BirdikProcess.RunAsync(store, "law", "export", "/akn/kg/act/2002-03-15/37");

        // Assert
        Assert.Equal((0, 0), (answer.ExitCode, exported.ExitCode));
        Assert.Contains(Problems(answer.Output), problem => problem.GetProperty("line").GetInt32() == 9);
    }

    [Fact]
    public async Task Import_ThenExportByUri_KeepsTheText()
    {
        // Arrange
        await using var store = await TestStore.MakeAsync();
        var file = Write("law.txt", Text);
        var exported = Path.Combine(_folder, "law.xml");

        // Act
        var imported = await BirdikProcess.RunAsync(store, "law", "import", file, "--json");
        var written = await BirdikProcess.RunAsync(store, "law", "export", "/akn/kg/act/2002-03-15/37", "--format", "akn", "--out", exported);
        var compared = await BirdikProcess.RunAsync(["law", "compare", file, exported, "--json"], input: null);

        // Assert
        Assert.Equal((0, 0, 0), (imported.ExitCode, written.ExitCode, compared.ExitCode));
        Assert.All(
            JsonDocument.Parse(compared.Output).RootElement.GetProperty("articles").EnumerateArray(),
            article => Assert.Equal("same", article.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Duties_OfAText_AreToldInTheAgreedShape()
    {
        // Arrange
        var file = Write("law.txt", Text);

        // Act
        var answer = await BirdikProcess.RunAsync(["law", "duties", file, "--json"], input: null);

        // Assert
        var duty = Assert.Single(JsonDocument.Parse(answer.Output).RootElement.GetProperty("duties").EnumerateArray());
        Assert.Equal(
            ["article", "line", "sentence", "bearer", "modality", "action", "object", "condition", "term", "payer"],
            duty.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("must", "Айыл өкмөтү", "жыл сайын"), (
            duty.GetProperty("modality").GetString(), duty.GetProperty("bearer").GetString(), duty.GetProperty("term").GetString()));
    }

    private static JsonElement[] Problems(string output) => [.. JsonDocument.Parse(output).RootElement.GetProperty("problems").EnumerateArray()];

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
