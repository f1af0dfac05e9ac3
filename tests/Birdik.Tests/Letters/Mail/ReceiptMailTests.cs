using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Mail;
using Birdik.Letters.Post;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.Mail;

/// <summary>What goes out by itself or by a press, up to the mail server; MailServerTests go beyond.</summary>
public sealed class ReceiptMailTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Receipt_ByThePage_TellsNumberAndTermWithoutTheSubjectAndGoesOnce()
    {
        // Arrange
        var office = await WithMailAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Купуя маселе", Language = "ru", Sheets = 3 });
        using var client = await Host.ClientAsAsync(office.Secretary);
        var fields = new Dictionary<string, string> { ["To"] = "jashoochu@example.kg" };

        // Act
        using var sent = await client.PostFormAsync(LettersLinks.Receipt(letter.Id), fields, Ct, "form:has(input[name='To'])");
        using var again = await client.PostFormAsync(LettersLinks.Receipt(letter.Id), fields, Ct, "form:has(input[name='To'])");

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (sent.StatusCode, again.StatusCode));
        var mail = await Host.ReadAsync(office.Tenant.Id, db => db.Set<MailOut>().SingleAsync(Ct));
        Assert.Equal((MailOutKind.Receipt, "jashoochu@example.kg"), (mail.Kind, mail.ToAddress));
        Assert.Contains($"№ {letter.Number}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Листов: 3", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Купуя", mail.Subject + mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true, "letters.address-wrong")]
    [InlineData("эмес", true, "letters.address-wrong")]
    [InlineData("a@b.kg", false, "letters.mail-not-set")]
    public async Task Receipt_Wrong_IsRefusedByCode(string to, bool hasMail, string code)
    {
        // Arrange
        var office = hasMail ? await WithMailAsync() : await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var answer = await RunAsync<SendReceiptHandler, Done>(office.Secretary, (handler, change) =>
            handler.HandleAsync(new SendReceipt(letter.Id, to), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Reminder_ByMail_GoesToWhoWantsItOnceWithNumbersOnly()
    {
        // Arrange
        var office = await WithMailAsync();
        using var client = await Host.ClientAsAsync(office.Specialist);
        using var set = await client.PostFormAsync(LettersLinks.Reminders, new Dictionary<string, string> { ["Address"] = "adis@example.kg" }, Ct);
        using var wrong = await client.PostFormAsync(LettersLinks.Reminders, new Dictionary<string, string> { ["Address"] = "адис" }, Ct);
        var letter = await LetterAsync(office, command => command with { Subject = "Купуя маселе" });
        await ResolveAsync(office, letter, Today.AddDays(1));

        // Act
        for (var time = 0; time < 2; time++)
        {
            _ = await RunAsync<RemindExecutorsHandler, int>(office.Head, (handler, change) => handler.HandleAsync(new RemindExecutors(), change, Ct));
        }

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (set.StatusCode, wrong.StatusCode));
        var mail = await Host.ReadAsync(office.Tenant.Id, db => db.Set<MailOut>().SingleAsync(Ct));
        Assert.Equal((MailOutKind.Reminder, "adis@example.kg"), (mail.Kind, mail.ToAddress));
        Assert.Contains(letter.Number, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Купуя", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\r\n", true)]
    [InlineData("Auto-Submitted: no\r\n", false)]
    [InlineData("Precedence: bulk\r\n", true)]
    [InlineData("Return-Path: <>\r\n", true)]
    [InlineData("", false)]
    public void Message_WrittenByAProgram_IsKnown(string header, bool isAutomatic)
    {
        // Act
        var read = MailReader.Read(Encoding.UTF8.GetBytes($"From: a@b.kg\r\n{header}Subject: a\r\nDate: Mon, 2 Mar 2026 10:00:00 +0600\r\n\r\nb\r\n"));

        // Assert
        Assert.Equal(isAutomatic, read.Value.IsAutomatic);
    }

    /// <summary>An office with a mailbox on a server that never answers: what is queued stays queued.</summary>
    private async Task<Office> WithMailAsync()
    {
        var office = await OfficeAsync();
        Assert.True((await RunAsync<SetMailAccountHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new SetMailAccount("okmot@aiyl.kg", "127.0.0.1", 9, "127.0.0.1", 9, MailSecurity.None, "okmot", "сыр", true, true), change, Ct))).Succeeded);
        return office;
    }
}
