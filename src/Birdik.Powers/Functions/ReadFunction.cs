using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Powers.Bodies;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Reads a function and all that belongs to it.</summary>
public sealed class ReadFunction(NationalDb db, BasisReader bases, IEnumerable<IThreadSource> threads, TimeProvider clock)
{
    public Task<Function?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Function>().SingleOrDefaultAsync(function => function.Code == code, ct);

    public async Task<FunctionView?> ByCodeAsync(string code, Language language, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is not { } function)
        {
            return null;
        }

        var today = clock.Today();
        var given = await bases.OfAsync(function.Id, today, ct);
        var roles = await (
            from role in db.Set<FunctionRole>()
            where role.FunctionId == function.Id
            join body in db.Set<Body>() on role.BodyId equals body.Id
            orderby role.Kind, body.Order
            select new RoleView(role, body)).ToListAsync(ct);
        var snapshot = new PowersSnapshot(
            today,
            [function],
            [.. roles.Select(role => role.Body).DistinctBy(body => body.Id)],
            roles.Where(role => role.Role.InForceOn(today)).ToLookup(role => function.Id, role => role.Role),
            given.Any(view => view.Holds) ? new HashSet<Platform.Ids.Id<Function>> { function.Id } : []);
        return new FunctionView
        {
            Function = function,
            Parent = function.ParentId is { } parent ? await db.Set<Function>().SingleAsync(one => one.Id == parent, ct) : null,
            Parts = await db.Set<Function>().Where(part => part.ParentId == function.Id).OrderBy(part => part.Code).ToListAsync(ct),
            Bases = given,
            Roles = [.. roles.OrderBy(role => role.Role.Kind).ThenBy(role => role.Role.EndedIn).ThenBy(role => role.Body.Order)],
            Findings = function.InForceOn(today) ? FindingDetector.Find([snapshot.FactsOf(function)]) : [],
            Thread = await ThreadAsync(FunctionRef.To(function.Id), language, ct),
        };
    }

    private async Task<IReadOnlyList<ThreadLink>> ThreadAsync(SourceRef source, Language language, CancellationToken ct)
    {
        var links = new List<ThreadLink>();
        foreach (var thread in threads)
        {
            links.AddRange(await thread.LinksAsync(source, language, ct));
        }

        return links;
    }
}
