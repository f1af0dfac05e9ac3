using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Tenancy.Members;

/// <summary><c>/api/v1/members</c>: the people of the office.</summary>
internal static class MemberEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/members").WithTags("Members").Require(PlatformPermissions.Members);
        group.MapGet("", ListAsync).WithName("ListMembers");
        group.MapPost("", AddAsync).WithName("AddMember");
        group.MapPost("{membership}/end", EndAsync).WithName("EndMember");
    }

    private static Task<IReadOnlyList<MemberRow>> ListAsync(MembersOfTenant members, CancellationToken ct) => members.ListAsync(ct);

    private static async Task<IResult> AddAsync(
        AddMemberRequest request, MemberDesk desk, TimeProvider clock, Words words, CancellationToken ct)
    {
        var command = new TakeIn(
            request.UserName, request.DisplayName ?? "", request.Role, request.Position ?? "", request.From ?? clock.Today());
        return (await desk.TakeInAsync(command, ct))
            .ToHttp(words, member => TypedResults.Created($"/api/v1/members/{member.Membership}", member));
    }

    private static async Task<IResult> EndAsync(
        Id<Membership> membership, EndMemberRequest request, Writer writer, ConflictAnswers answers, CancellationToken ct)
    {
        var command = new EndMembership(membership, request.LastDay, request.Version);
        var ended = await writer.RunAsync<EndMembershipHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct, why: request.Reason);
        return await answers.ToHttpAsync(ended, SourceRef.To(EndMembership.Kind, membership), _ => TypedResults.NoContent(), ct);
    }

    internal sealed record AddMemberRequest(
        string UserName, string Role, string? DisplayName = null, string? Position = null, DateOnly? From = null);

    internal sealed record EndMemberRequest(DateOnly LastDay, string Reason, int Version);
}
