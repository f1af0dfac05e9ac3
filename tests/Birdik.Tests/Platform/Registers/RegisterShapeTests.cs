using System.Globalization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Registers;

/// <summary>How a register is shown: counts, columns, print.</summary>
public sealed class RegisterShapeTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1_000, "1\u202F000")]
    [InlineData(1_001, "1\u202F000+")]
    public async Task Count_IsExactToAThousandAndNoFurther(int rows, string shown)
    {
        // Arrange
        using var client = await WithDeedsAsync(rows);

        // Act
        var page = await client.GetPageAsync("/journal?f.action=test.written", Ct);

        // Assert
        Assert.EndsWith($"/ {shown}", page.QuerySelector(".b-pager span")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_Chosen_AreShownWithTheOneThatNamesTheRow()
    {
        // Arrange
        using var client = await WithDeedsAsync(1);

        // Act
        var usual = await client.GetPageAsync("/journal", Ct);
        var chosen = await client.GetPageAsync("/journal?cols=number&cols=action", Ct);

        // Assert
        Assert.Equal(4, usual.QuerySelectorAll("#register thead th").Length);
        Assert.Equal(3, chosen.QuerySelectorAll("#register thead th").Length);
        Assert.Contains("test.written", chosen.QuerySelector("#register tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, chosen.QuerySelectorAll("input[name=cols][checked]").Length);
    }

    [Fact]
    public async Task Print_ShowsAllRowsWithoutFormsAndPages()
    {
        // Arrange
        using var client = await WithDeedsAsync(70);

        // Act
        var page = await client.GetPageAsync("/journal?f.action=test.written&print=1", Ct);

        // Assert
        Assert.Equal(70, page.QuerySelectorAll("#register tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("#register form.b-filter, #register thead a, .b-pager [rel]"));
    }

    private async Task<HttpClient> WithDeedsAsync(int count)
    {
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Head);
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<BirdikDbContext, Done>(
            tenant.Id,
            Actor.System,
            (_, change, _) =>
            {
                for (var number = 1; number <= count; number++)
                {
                    change.Record("test.written", new SourceRef("test", number.ToString(CultureInfo.InvariantCulture)));
                }

                return Task.FromResult<Result<Done>>(new Done());
            },
            Ct)).Value;
        return await host.ClientAsAsync(user);
    }
}
