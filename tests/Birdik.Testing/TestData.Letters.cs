using System.Net.Http.Headers;
using Birdik.Letters.Incoming;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;

namespace Birdik.Testing;

public sealed partial class TestData
{
    /// <summary>Registers a letter as a person of the office does.</summary>
    public Task<Result<RegisteredLetter>> RegisterLetterAsync(TestUser user, Func<RegisterIncomingLetter, RegisterIncomingLetter>? change = null)
    {
        var command = new RegisterIncomingLetter("Каржы министрлиги", "Маалымат берүү жөнүндө", host.Clock.Today());
        return Pipeline.RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(
            user.TenantId,
            new Actor(ActorKind.Person, user.Id, user.UserName, Platform.Permissions.Role.Secretary),
            (handler, context, ct) => handler.HandleAsync(change is null ? command : change(command), context, ct),
            CancellationToken.None);
    }

    /// <summary>A program that works with a person's token.</summary>
    public async Task<HttpClient> ProgramOfAsync(TestUser user)
    {
        var token = (await Pipeline.RunAsync<CreateTokenHandler, NewToken>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateToken(user.Id, user.TenantId, "сыноо", []), change, ct),
            CancellationToken.None)).Value.Token;
        var client = host.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
