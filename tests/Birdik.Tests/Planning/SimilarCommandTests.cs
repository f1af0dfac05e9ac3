using System.Globalization;
using System.Text.Json;
using Birdik.Planning.Commands;
using Birdik.Testing;

namespace Birdik.Tests.Planning;

public sealed class SimilarCommandTests : IDisposable
{
    private static readonly string Separator = new('=', 80);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("birdik-similar");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Similar_OneFile_WritesPairsInOrder()
    {
        // Arrange
        var texts = await WriteAsync("texts.tsv", "\uFEFFz\tЖолду оңдоо\r\ny\tсуу түтүгү керек\nx\tЖОЛДУ  оңдоо.\nw\tсуу керек\n");

        // Act
        var answer = await SimilarAsync(texts, "words:1", "0.6");

        // Assert
        Assert.Equal("z\tx\t1.000000\ny\tw\t0.666667\n", await ReadAsync("pairs.tsv"));
        var told = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal((4, 2), (told.GetProperty("texts").GetInt32(), told.GetProperty("pairs").GetInt32()));
        Assert.True(told.GetProperty("seconds").GetDouble() > 0);
    }

    [Fact]
    public async Task Similar_AgainstAnotherFile_TakesOneTextOfEach()
    {
        // Arrange
        var texts = await WriteAsync("texts.tsv", "1\tбир эки үч\n2\tбир эки үч\n");
        var against = await WriteAsync("against.tsv", "2\tбир эки үч\n1\tтөрт беш\n");

        // Act
        await SimilarAsync(texts, "words:3", "1", "--against", against);

        // Assert
        Assert.Equal("1\t2\t1.000000\n2\t2\t1.000000\n", await ReadAsync("pairs.tsv"));
    }

    // README of the data: at 0.7 word triples reach P 0.998 and R 0.980; nine characters must reach 0.99 in both.
    [Theory]
    [InlineData("words:3", "0.7", 0.9975, 0.980)]
    [InlineData("words:3", "0.5", 0.985, 0.995)]
    [InlineData("words:3", "0.9", 1, 0.418)]
    [InlineData("chars:9", "0.7", 0.99, 0.99)]
    public async Task Similar_NoisyCopiesOfArticles_AreFound(string shingle, string threshold, double precision, double recall)
    {
        // Arrange
        var folder = SharedData.Find("near-duplicates", "civil-code-blocks");
        var ct = TestContext.Current.CancellationToken;
        var blocks = (await File.ReadAllTextAsync(Path.Combine(folder, "blocks.txt"), ct)).Split(Separator, StringSplitOptions.TrimEntries);
        var texts = await WriteAsync("texts.tsv", string.Concat(blocks.Where(block => block.Length > 0).Select((block, at) =>
            string.Create(CultureInfo.InvariantCulture, $"{at + 1}\t{block[block.IndexOf('\n', StringComparison.Ordinal)..].ReplaceLineEndings(" ")}\n"))));
        var articles = (await File.ReadAllLinesAsync(Path.Combine(folder, "gold.tsv"), ct)).Skip(1)
            .Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[2]);

        // Act
        await SimilarAsync(texts, shingle, threshold);

        // Assert
        var pairs = (await ReadAsync("pairs.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        var right = pairs.Count(pair => articles[pair[0]] == articles[pair[1]]);
        Assert.Equal(835, articles.Count);
        Assert.InRange((double)right / pairs.Count, precision - 0.0005, 1);
        Assert.InRange(right / 404d, recall - 0.0005, 1);
    }

    [Theory]
    [InlineData("a\tx\nb\ty\na\tz\n", "planning.text-id-repeated", 3)]
    [InlineData("a\tx\nno tab\n", "planning.text-without-tab", 2)]
    [InlineData("\tx\n", "planning.text-id-missing", 1)]
    public async Task Similar_FaultyLine_IsRefusedByLine(string content, string code, int line)
    {
        // Arrange
        var texts = await WriteAsync("texts.tsv", content);

        // Act
        var answer = await SimilarAsync(texts, "words:1", "0.5");

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains($"texts.tsv:{line}: {code}: ", answer.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "pairs.tsv")));
    }

    [Theory]
    [InlineData("words:2", "0.5")]
    [InlineData("words:1", "0")]
    [InlineData("words:1", "1.1")]
    [InlineData("words:1", "half")]
    public async Task Similar_WrongOption_IsWrongUsage(string shingle, string threshold) =>
        Assert.Equal(2, (await SimilarAsync("nowhere.tsv", shingle, threshold)).ExitCode);

    private Task<CommandAnswer> SimilarAsync(string texts, string shingle, string threshold, params string[] more) =>
        PlanningCommand.Make().RunAsync(
            ["similar", "--texts", texts, "--shingle", shingle, "--threshold", threshold, "--out", Path.Combine(_folder.FullName, "pairs.tsv"), "--json", .. more]);

    private async Task<string> WriteAsync(string name, string content)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        return file;
    }

    private Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(_folder.FullName, name), TestContext.Current.CancellationToken);
}
