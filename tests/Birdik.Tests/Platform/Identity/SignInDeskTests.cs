using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Birdik.Tests.Platform.Identity;

public sealed class SignInDeskTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckPassword_Right_GivesTheAccount()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);

        // Act
        var answer = await CheckAsync(user.UserName, user.Password);

        // Assert
        Assert.Equal(user.Id, answer.Value.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CheckPassword_WrongOrUnknown_AnswersAlike(bool known)
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);

        // Act
        var answer = await CheckAsync(known ? user.UserName : "nobody-" + user.UserName, "Жаңылыш 1234");

        // Assert
        Assert.Equal("platform.sign-in-wrong", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task CheckPassword_WrongTooOften_LocksEvenForTheRightOneAndTellsTheAudit()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        var limit = host.Services.GetRequiredService<IOptions<SignInSettings>>().Value.WrongAttempts;
        for (var attempt = 1; attempt < limit; attempt++)
        {
            Assert.Equal("platform.sign-in-wrong", (await CheckAsync(user.UserName, "Жаңылыш 1234")).Problems[0].Code);
        }

        // Act
        var last = await CheckAsync(user.UserName, "Жаңылыш 1234");
        var right = await CheckAsync(user.UserName, user.Password);

        // Assert
        Assert.Equal("platform.account-locked", Assert.Single(last.Problems).Code);
        Assert.Equal("platform.account-locked", Assert.Single(right.Problems).Code);
        var subject = AccountRef.To(user.Id).Id;
        Assert.Equal(1, await host.ReadAsync(Tenant.Installation, db => db.Set<AuditEntry>()
            .CountAsync(entry => entry.Action == "platform.account-locked" && entry.SubjectId == subject, Ct)));
    }

    private async Task<Result<UserAccount>> CheckAsync(string userName, string password)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInDesk>().CheckPasswordAsync(userName, password, Ct);
    }
}
