using System.Security.Cryptography;
using System.Text;
using Birdik.Letters.Commands;
using Birdik.Letters.Mail;

namespace Birdik.Tests.Letters.Mail;

public sealed class ParseCommandTests
{
    private const string Plain = "From: a@b.kg\r\nTo: c@d.kg\r\nDate: Mon, 2 Mar 2026 10:00:00 +0600\r\n";

    static ParseCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("koi8-r")]
    [InlineData("windows-1251")]
    [InlineData("utf-8")]
    public async Task Parse_CharsetNamed_GivesTheText(string charset)
    {
        // Arrange
        var encoding = Encoding.GetEncoding(charset);
        var subject = Convert.ToBase64String(encoding.GetBytes("О дорогах"));
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes($"{Plain}Subject: =?{charset}?B?{subject}?=\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"),
            .. encoding.GetBytes("Просим сообщить"),
        ];

        // Act
        var (code, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), mail, "a.eml");

        // Assert
        Assert.Equal(0, code);
        Assert.Equal("О дорогах", json.GetProperty("subject").GetString());
        Assert.Equal("Просим сообщить", json.GetProperty("text").GetString());
        Assert.Equal("2026-03-02T10:00:00+06:00", json.GetProperty("date").GetString());
        Assert.Empty(json.Codes());
    }

    [Theory]
    [InlineData("koi8-r")]
    [InlineData("windows-1251")]
    public async Task Parse_CharsetNotNamed_GuessesIt(string charset)
    {
        // Arrange
        var encoding = Encoding.GetEncoding(charset);
        byte[] mail =
        [
            .. Encoding.ASCII.GetBytes(Plain), .. encoding.GetBytes("Subject: Просьба о ремонте\r\n\r\nПросим отремонтировать дорогу."),
        ];

        // Act
        var (_, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), mail, "a.eml");

        // Assert
        Assert.Equal("Просьба о ремонте", json.GetProperty("subject").GetString());
        Assert.Equal("Просим отремонтировать дорогу.", json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Parse_OnlyHtml_GivesItsWords()
    {
        // Arrange
        var mail = Encoding.UTF8.GetBytes($"{Plain}Content-Type: text/html; charset=utf-8\r\n\r\n"
            + "<html><head><title>x</title><style>p{}</style></head><body><p>Урматтуу&nbsp;башчы</p><script>1</script><p>Катка жооп</p></body></html>");

        // Act
        var (_, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), mail, "a.eml");

        // Assert
        Assert.Equal(["Урматтуу башчы", "Катка жооп"], json.GetProperty("text").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Parse_AttachmentsOfAllSorts_GivesBareNamesAndDigests()
    {
        // Arrange
        const string Nested = "From: x@y.kg\r\nSubject: inner\r\n\r\ninner text\r\n";
        var file = Encoding.UTF8.GetBytes("мазмун");
        var mail = Encoding.UTF8.GetBytes(
            $"{Plain}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nbody\r\n"
            + "--b\r\nContent-Type: application/pdf; name=\"../../etc/кат.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
            + $"Content-Disposition: attachment\r\n\r\n{Convert.ToBase64String(file)}\r\n"
            + $"--b\r\nContent-Type: message/rfc822\r\n\r\n{Nested}\r\n--b--\r\n");

        // Act
        var (_, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), mail, "a.eml");

        // Assert
        var attachments = json.GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal(["кат.pdf", "message.eml"], attachments.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(["application/pdf", "message/rfc822"], attachments.Select(one => one.GetProperty("type").GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), attachments[0].GetProperty("sha256").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Nested))), attachments[1].GetProperty("sha256").GetString());
    }

    [Theory]
    [InlineData("", "letters.mail-empty")]
    [InlineData("\r\n \r\n", "letters.mail-empty")]
    public async Task Parse_NothingToRead_IsRefused(string content, string problem)
    {
        // Act
        var (code, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), Encoding.UTF8.GetBytes(content), "a.eml");

        // Assert
        Assert.Equal(1, code);
        Assert.Equal([problem], json.Codes());
    }

    [Fact]
    public async Task Parse_NestedWithoutEnd_IsRefusedAsTooDeep()
    {
        // Arrange
        var mail = new StringBuilder(Plain);
        for (var level = 0; level < 5_000; level++)
        {
            mail.Append($"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        }

        // Act
        var (code, json, _) = await LettersCommandRun.RunOnAsync(
            ParseCommand.Make(), Encoding.ASCII.GetBytes(mail.ToString()), "a.eml");

        // Assert
        Assert.Equal(1, code);
        Assert.Equal(["letters.mail-too-deep"], json.Codes());
    }

    [Fact]
    public async Task Parse_PartCutOff_GivesWhatIsThereAndSaysSo()
    {
        // Arrange
        var mail = Encoding.ASCII.GetBytes(
            $"{Plain}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=x-nowhere\r\n\r\nhalf");

        // Act
        var (code, json, _) = await LettersCommandRun.RunOnAsync(ParseCommand.Make(), mail, "a.eml");

        // Assert
        Assert.Equal(0, code);
        Assert.Equal("half", json.GetProperty("text").GetString());
        Assert.Equal(["letters.mail-charset-unknown", "letters.mail-unterminated"], json.Codes().Order());
    }

    [Fact]
    public async Task Parse_EveryPublicMessage_IsRead()
    {
        // Arrange
        var files = new[] { ("mail-ruby", "*.eml"), ("mail-mimekit", "*.eml"), ("mail-mimekit/messages", "*.txt") }
            .SelectMany(place => Directory.EnumerateFiles(SharedData.Find("letters", place.Item1), place.Item2, SearchOption.AllDirectories))
            .ToList();

        // Act
        var unread = new List<string>();
        foreach (var file in files)
        {
            if (!MailReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Succeeded)
            {
                unread.Add(file);
            }
        }

        // Assert
        Assert.True(files.Count > 80);
        Assert.Empty(unread);
    }

    [Theory]
    [InlineData("mail-ruby/plain_emails/raw_email.eml", "NOTE: 한국말로 하는 것")]
    [InlineData("mail-mimekit/messages/japanese.txt", "日本語メールテスト (testing Japanese emails)")]
    [InlineData("mail-ruby/rfc2822/example14.eml", "Re: TEST テストテスト")]
    public async Task Parse_PublicMessage_GivesItsSubject(string path, string subject)
    {
        // Act
        var (_, json, _) = await LettersCommandRun.RunAsync(ParseCommand.Make(), SharedData.Find(["letters", .. path.Split('/')]));

        // Assert
        Assert.Equal(subject, json.GetProperty("subject").GetString());
    }
}
