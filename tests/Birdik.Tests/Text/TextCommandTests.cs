using System.CommandLine;
using System.Text;
using System.Text.Json;
using Birdik.Platform.Text;

namespace Birdik.Tests.Text;

public sealed class TextCommandTests
{
    [Theory]
    [InlineData("ky", "Кеңештин\n\nбагы\n", "кеңеш\n\nбак\n")]
    [InlineData("ru", "Постановления\r\nещё", "постановлен\nещ\n")]
    [InlineData("auto", "өкмөтүнө\nпостановлению\nWorld\n", "өкмөт\nпостановлен\nworld\n")]
    [InlineData("ky", "Айыл Өкмөтү\nKыргыз\n%ы\n", "айыл өкмөтү\nkыргыз\n%ы\n")]
    [InlineData("ky", "Кошои\u0306до\n", "кошой\n")]
    public async Task Stem_Lines_GivesAStemForEach(string language, string input, string expected)
    {
        // Act
        var (code, output, _) = await RunAsync(input, "stem", "--lang", language);

        // Assert
        Assert.Equal(0, code);
        Assert.Equal(expected, output);
    }

    [Fact]
    public async Task Normalize_TextWithByteOrderMark_GivesOneSpelling()
    {
        // Act
        var (code, output, _) = await RunAsync("\uFEFF«Kыpгыз»  ж=нънд=\r\n", "normalize");

        // Assert
        Assert.Equal(0, code);
        Assert.Equal("\"Кыргыз\" жөнүндө\n", output);
    }

    [Fact]
    public async Task Tokens_Json_GivesPlacesAndKinds()
    {
        // Act
        var (code, output, _) = await RunAsync("Токтом № 01-12/45, 03.02.2026", "tokens", "--json");

        // Assert
        Assert.Equal(0, code);
        var tokens = JsonDocument.Parse(output).RootElement.EnumerateArray()
            .Select(token => (
                token.GetProperty("text").GetString(),
                token.GetProperty("start").GetInt32(),
                token.GetProperty("length").GetInt32(),
                token.GetProperty("kind").GetString()));
        Assert.Equal(
            [("Токтом", 0, 6, "word"), ("№ 01-12/45", 7, 10, "documentNumber"), ("03.02.2026", 19, 10, "date")],
            tokens);
    }

    [Fact]
    public async Task Language_Lines_GivesOneOfThree()
    {
        // Act
        var (code, output, _) = await RunAsync("Айыл өкмөтүнүн токтому\nО внесении изменений\n12.5\n\n", "language");

        // Assert
        Assert.Equal(0, code);
        Assert.Equal("ky\nru\nother\nother\n", output);
    }

    [Fact]
    public async Task NameKey_Spellings_GiveOneKey()
    {
        // Act
        var (_, output, _) = await RunAsync("Жумабаева Айгүл\nZhumabayev Aigul\n", "name-key");

        // Assert
        var lines = output.Split('\n');
        Assert.Equal(lines[0], lines[1]);
    }

    [Fact]
    public async Task Stem_LanguageUnknown_IsWrongUsage()
    {
        // Act
        var parsed = TextCommand.Make().Parse(["stem", "--lang", "kk"]);

        // Assert
        Assert.NotEmpty(parsed.Errors);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Stem_FileMissing_IsRefusedByCode()
    {
        // Act
        var (code, output, error) = await RunFileAsync("nowhere.txt", "stem");

        // Assert
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("platform.file-missing", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return await RunFileAsync(file, arguments);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunFileAsync(string file, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = TextCommand.Make().Parse([.. arguments, file]);
        Assert.Empty(parsed.Errors);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
